using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Guichet.Server.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class BusyTimes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // What takes somebody's time around a start, also among hundreds of thousands: each booking asks for it.
            migrationBuilder.Sql("""
                CREATE INDEX "IX_Appointments_SpecialistId_BusyTo" ON "Appointments" ("SpecialistId", "BusyTo")
                    WHERE "State" IN ('Booked', 'Arrived', 'InProgress');
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex("IX_Appointments_SpecialistId_BusyTo", "Appointments");
        }
    }
}

using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Guichet.Server.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AppointmentIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // A new foreign key makes SQLite build the table anew, and what the model does not know is lost on the way.
            migrationBuilder.Sql("CREATE INDEX IF NOT EXISTS IX_Appointments_SpecialistId_BusyTo ON Appointments (SpecialistId, BusyTo);");
            migrationBuilder.Sql("CREATE INDEX IF NOT EXISTS IX_Appointments_OrganisationId_Start ON Appointments (OrganisationId, Start, Id);");

        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {

        }
    }
}

using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Guichet.Server.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class AdmittingLinks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "Admits",
                table: "Links",
                type: "boolean",
                nullable: false,
                defaultValue: false);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Admits",
                table: "Links");
        }
    }
}

using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Guichet.Server.Data.Migrations.Sqlite
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
                type: "INTEGER",
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

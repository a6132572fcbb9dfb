using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Guichet.Server.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PlaceReach : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "Reach_CameBack",
                table: "Places",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Reach_Email",
                table: "Places",
                type: "TEXT",
                maxLength: 254,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Reach_NextAt",
                table: "Places",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Reach_Phone",
                table: "Places",
                type: "TEXT",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Reach_TellNext",
                table: "Places",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "Reach_TurnAt",
                table: "Places",
                type: "INTEGER",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Reach_CameBack",
                table: "Places");

            migrationBuilder.DropColumn(
                name: "Reach_Email",
                table: "Places");

            migrationBuilder.DropColumn(
                name: "Reach_NextAt",
                table: "Places");

            migrationBuilder.DropColumn(
                name: "Reach_Phone",
                table: "Places");

            migrationBuilder.DropColumn(
                name: "Reach_TellNext",
                table: "Places");

            migrationBuilder.DropColumn(
                name: "Reach_TurnAt",
                table: "Places");
        }
    }
}

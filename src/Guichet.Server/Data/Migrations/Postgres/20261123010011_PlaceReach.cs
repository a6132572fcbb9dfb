using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Guichet.Server.Data.Migrations.Postgres
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
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Reach_Email",
                table: "Places",
                type: "character varying(254)",
                maxLength: 254,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Reach_NextAt",
                table: "Places",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Reach_Phone",
                table: "Places",
                type: "character varying(20)",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Reach_TellNext",
                table: "Places",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "Reach_TurnAt",
                table: "Places",
                type: "bigint",
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

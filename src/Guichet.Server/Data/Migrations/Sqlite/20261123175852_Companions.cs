using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Guichet.Server.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Companions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Aim_Companion",
                table: "Places",
                type: "TEXT",
                maxLength: 16,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Aim_CompanionId",
                table: "Places",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "CompanionId",
                table: "Messages",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "CompanionId",
                table: "Links",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Companions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AppointmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Email = table.Column<string>(type: "TEXT", nullable: true),
                    Language = table.Column<string>(type: "TEXT", nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Phone = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Companions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Companions_Appointments_AppointmentId",
                        column: x => x.AppointmentId,
                        principalTable: "Appointments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Companions_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Links_CompanionId",
                table: "Links",
                column: "CompanionId");

            migrationBuilder.CreateIndex(
                name: "IX_Companions_AppointmentId",
                table: "Companions",
                column: "AppointmentId");

            migrationBuilder.CreateIndex(
                name: "IX_Companions_OrganisationId",
                table: "Companions",
                column: "OrganisationId");

            migrationBuilder.AddForeignKey(
                name: "FK_Links_Companions_CompanionId",
                table: "Links",
                column: "CompanionId",
                principalTable: "Companions",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Links_Companions_CompanionId",
                table: "Links");

            migrationBuilder.DropTable(
                name: "Companions");

            migrationBuilder.DropIndex(
                name: "IX_Links_CompanionId",
                table: "Links");

            migrationBuilder.DropColumn(
                name: "Aim_Companion",
                table: "Places");

            migrationBuilder.DropColumn(
                name: "Aim_CompanionId",
                table: "Places");

            migrationBuilder.DropColumn(
                name: "CompanionId",
                table: "Messages");

            migrationBuilder.DropColumn(
                name: "CompanionId",
                table: "Links");
        }
    }
}

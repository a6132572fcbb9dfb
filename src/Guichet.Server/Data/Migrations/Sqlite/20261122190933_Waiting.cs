using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Guichet.Server.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Waiting : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Places",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AppointmentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    EnteredAt = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Check = table.Column<string>(type: "TEXT", nullable: true),
                    Aim_CallId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Aim_SpecialistId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Aim_StartsAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Aim_TeamId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Course_AdmittedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Course_AdmittedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    Course_Message = table.Column<string>(type: "TEXT", nullable: true),
                    Course_MetAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Visitor_Language = table.Column<string>(type: "TEXT", nullable: true),
                    Visitor_Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Visitor_Reason = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Places", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Places_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Queues",
                columns: table => new
                {
                    TeamId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Offered = table.Column<bool>(type: "INTEGER", nullable: false),
                    Zone = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Shifts = table.Column<string>(type: "TEXT", nullable: false),
                    WelcomeFrench = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    WelcomeEnglish = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Queues", x => x.TeamId);
                    table.ForeignKey(
                        name: "FK_Queues_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Queues_Teams_TeamId",
                        column: x => x.TeamId,
                        principalTable: "Teams",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PlaceChat",
                columns: table => new
                {
                    PlaceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClientId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    FromDesk = table.Column<bool>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    SentAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlaceChat", x => new { x.PlaceId, x.Number });
                    table.ForeignKey(
                        name: "FK_PlaceChat_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlaceChat_Places_PlaceId",
                        column: x => x.PlaceId,
                        principalTable: "Places",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_PlaceChat_OrganisationId",
                table: "PlaceChat",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_PlaceChat_PlaceId_FromDesk_ClientId",
                table: "PlaceChat",
                columns: new[] { "PlaceId", "FromDesk", "ClientId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Places_AppointmentId",
                table: "Places",
                column: "AppointmentId");

            migrationBuilder.CreateIndex(
                name: "IX_Places_OrganisationId_State_EndedAt",
                table: "Places",
                columns: new[] { "OrganisationId", "State", "EndedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Queues_Address",
                table: "Queues",
                column: "Address",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Queues_OrganisationId",
                table: "Queues",
                column: "OrganisationId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PlaceChat");

            migrationBuilder.DropTable(
                name: "Queues");

            migrationBuilder.DropTable(
                name: "Places");
        }
    }
}

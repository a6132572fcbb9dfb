using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Guichet.Server.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class QualityMinutes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "QualityMinutes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CallId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ParticipantId = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    StartedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Seconds = table.Column<double>(type: "REAL", nullable: false),
                    DownlinkEstimate = table.Column<long>(type: "INTEGER", nullable: true),
                    Down_JitterMilliseconds = table.Column<double>(type: "REAL", nullable: true),
                    Down_LossShare = table.Column<double>(type: "REAL", nullable: false),
                    Down_PictureBitsPerSecond = table.Column<long>(type: "INTEGER", nullable: false),
                    Down_SoundBitsPerSecond = table.Column<long>(type: "INTEGER", nullable: false),
                    Levels_Bad = table.Column<int>(type: "INTEGER", nullable: false),
                    Levels_Good = table.Column<int>(type: "INTEGER", nullable: false),
                    Levels_Lost = table.Column<int>(type: "INTEGER", nullable: false),
                    Levels_Weak = table.Column<int>(type: "INTEGER", nullable: false),
                    Pictures_HighestHeight = table.Column<int>(type: "INTEGER", nullable: true),
                    Pictures_MeanHeight = table.Column<int>(type: "INTEGER", nullable: true),
                    RoundTrip_MaximumMilliseconds = table.Column<int>(type: "INTEGER", nullable: true),
                    RoundTrip_MedianMilliseconds = table.Column<int>(type: "INTEGER", nullable: true),
                    Up_JitterMilliseconds = table.Column<double>(type: "REAL", nullable: true),
                    Up_LossShare = table.Column<double>(type: "REAL", nullable: false),
                    Up_PictureBitsPerSecond = table.Column<long>(type: "INTEGER", nullable: false),
                    Up_SoundBitsPerSecond = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QualityMinutes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_QualityMinutes_Calls_CallId",
                        column: x => x.CallId,
                        principalTable: "Calls",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_QualityMinutes_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_QualityMinutes_CallId_StartedAt",
                table: "QualityMinutes",
                columns: new[] { "CallId", "StartedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_QualityMinutes_OrganisationId_StartedAt",
                table: "QualityMinutes",
                columns: new[] { "OrganisationId", "StartedAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "QualityMinutes");
        }
    }
}

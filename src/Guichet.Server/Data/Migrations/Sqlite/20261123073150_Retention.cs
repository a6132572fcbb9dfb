using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Guichet.Server.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Retention : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "ErasedAt",
                table: "Places",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Customer_ErasedAt",
                table: "Calls",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ReplacedFor",
                table: "Calls",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Customer_ErasedAt",
                table: "Appointments",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Places_OrganisationId_EndedAt",
                table: "Places",
                columns: new[] { "OrganisationId", "EndedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Calls_ReplacedFor",
                table: "Calls",
                column: "ReplacedFor",
                filter: "\"ReplacedFor\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Places_OrganisationId_EndedAt",
                table: "Places");

            migrationBuilder.DropIndex(
                name: "IX_Calls_ReplacedFor",
                table: "Calls");

            migrationBuilder.DropColumn(
                name: "ErasedAt",
                table: "Places");

            migrationBuilder.DropColumn(
                name: "Customer_ErasedAt",
                table: "Calls");

            migrationBuilder.DropColumn(
                name: "ReplacedFor",
                table: "Calls");

            migrationBuilder.DropColumn(
                name: "Customer_ErasedAt",
                table: "Appointments");
        }
    }
}

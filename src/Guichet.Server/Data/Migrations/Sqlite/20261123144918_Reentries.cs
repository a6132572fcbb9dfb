using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Guichet.Server.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Reentries : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "AccountId",
                table: "Invitations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "By",
                table: "Invitations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "Invitations",
                type: "TEXT",
                maxLength: 8,
                nullable: false,
                defaultValue: "desk");

            migrationBuilder.AddColumn<bool>(
                name: "ResetsSecondFactor",
                table: "Invitations",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_AccountId",
                table: "Invitations",
                column: "AccountId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Invitations_AccountId",
                table: "Invitations");

            migrationBuilder.DropColumn(
                name: "AccountId",
                table: "Invitations");

            migrationBuilder.DropColumn(
                name: "By",
                table: "Invitations");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "Invitations");

            migrationBuilder.DropColumn(
                name: "ResetsSecondFactor",
                table: "Invitations");
        }
    }
}

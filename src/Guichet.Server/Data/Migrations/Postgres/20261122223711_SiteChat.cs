using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Guichet.Server.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class SiteChat : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Chat",
                table: "MessageThreads",
                type: "character varying(32)",
                maxLength: 32,
                nullable: true);
            // EF Core cannot say indexes over columns of complex properties.
            migrationBuilder.CreateIndex("IX_MessageThreads_OrganisationId_Chat", "MessageThreads", new[] { "OrganisationId", "Chat" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex("IX_MessageThreads_OrganisationId_Chat", "MessageThreads");
            migrationBuilder.DropColumn(
                name: "Chat",
                table: "MessageThreads");
        }
    }
}

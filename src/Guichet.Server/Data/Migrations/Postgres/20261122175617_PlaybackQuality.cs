using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Guichet.Server.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class PlaybackQuality : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Playback_BufferMilliseconds",
                table: "QualityMinutes",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Playback_ConcealedMilliseconds",
                table: "QualityMinutes",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<int>(
                name: "Playback_FramesDecoded",
                table: "QualityMinutes",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Playback_Freezes",
                table: "QualityMinutes",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Playback_FrozenMilliseconds",
                table: "QualityMinutes",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Playback_PictureHeight",
                table: "QualityMinutes",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Playback_PictureWidth",
                table: "QualityMinutes",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<double>(
                name: "Playback_Seconds",
                table: "QualityMinutes",
                type: "double precision",
                nullable: false,
                defaultValue: 0.0);

            migrationBuilder.AddColumn<long>(
                name: "Playback_SoundMilliseconds",
                table: "QualityMinutes",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "Role",
                table: "QualityMinutes",
                type: "character varying(16)",
                maxLength: 16,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Playback_BufferMilliseconds",
                table: "QualityMinutes");

            migrationBuilder.DropColumn(
                name: "Playback_ConcealedMilliseconds",
                table: "QualityMinutes");

            migrationBuilder.DropColumn(
                name: "Playback_FramesDecoded",
                table: "QualityMinutes");

            migrationBuilder.DropColumn(
                name: "Playback_Freezes",
                table: "QualityMinutes");

            migrationBuilder.DropColumn(
                name: "Playback_FrozenMilliseconds",
                table: "QualityMinutes");

            migrationBuilder.DropColumn(
                name: "Playback_PictureHeight",
                table: "QualityMinutes");

            migrationBuilder.DropColumn(
                name: "Playback_PictureWidth",
                table: "QualityMinutes");

            migrationBuilder.DropColumn(
                name: "Playback_Seconds",
                table: "QualityMinutes");

            migrationBuilder.DropColumn(
                name: "Playback_SoundMilliseconds",
                table: "QualityMinutes");

            migrationBuilder.DropColumn(
                name: "Role",
                table: "QualityMinutes");
        }
    }
}

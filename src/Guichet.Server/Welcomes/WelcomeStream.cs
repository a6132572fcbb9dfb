using Guichet.Server.Data;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Welcomes;

/// <summary>A welcome's bytes from the database, a part at a time: what is not asked for is not read.</summary>
internal sealed class WelcomeStream(GuichetDb db, WelcomeRow row) : Stream
{
    private byte[] _part = [];
    private int _number = -1;
    private long _position;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => row.Length;

    public override long Position { get => _position; set => _position = value; }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_position >= row.Length || buffer.Length == 0)
        {
            return 0;
        }

        var number = (int)(_position / WelcomePart.Size);
        if (number != _number)
        {
            (_part, _number) = (await Part(number, cancellationToken), number);
        }

        // A file that was replaced meanwhile ends early; the browser asks for the page again.
        var from = (int)(_position % WelcomePart.Size);
        var count = Math.Clamp(_part.Length - from, 0, buffer.Length);
        _part.AsMemory(from, count).CopyTo(buffer);
        _position += count;
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override long Seek(long offset, SeekOrigin origin) => _position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => _position + offset,
        _ => row.Length + offset,
    };

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private async Task<byte[]> Part(int number, CancellationToken ct) =>
        await db.Set<WelcomePart>().AsNoTracking().Where(part => part.WelcomeId == row.Id && part.Number == number).Select(part => part.Bytes).SingleOrDefaultAsync(ct) ?? [];
}

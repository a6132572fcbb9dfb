using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace Guichet.Meeting;

/// <summary>One person's side of the room's hub: SignalR's JSON protocol, as docs/protocol.md tells it. What the room says is not listened to.</summary>
internal sealed class Hub : IAsyncDisposable
{
    private const char End = '\u001e';
    private static readonly TimeSpan _keepAlive = TimeSpan.FromSeconds(5);

    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly Timer _timer;
    private volatile TaskCompletionSource<JsonElement> _answer = new();
    private int _last;

    private Hub() => _timer = new Timer(_ => _ = Write("{\"type\":6}"));

    public static async Task<Hub> Connect(Uri address)
    {
        var hub = new Hub();
        await hub._socket.ConnectAsync(new UriBuilder(address) { Scheme = "ws", Path = "/hub/room" }.Uri, CancellationToken.None);
        await hub.Write("{\"protocol\":\"json\",\"version\":1}");
        _ = hub.Listen();
        hub._timer.Change(_keepAlive, _keepAlive);
        return hub;
    }

    /// <summary>One question at a time.</summary>
    /// <exception cref="InvalidOperationException">It was refused.</exception>
    public async Task<JsonElement> Ask(string method, object argument)
    {
        _answer = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        await Write($"{{\"type\":1,\"invocationId\":\"{++_last}\",\"target\":\"{method}\",\"arguments\":[{JsonSerializer.Serialize(argument, JsonSerializerOptions.Web)}]}}");
        return await _answer.Task.WaitAsync(TimeSpan.FromSeconds(10));
    }

    public async ValueTask DisposeAsync()
    {
        await _timer.DisposeAsync();
        _socket.Dispose();
        _writing.Dispose();
    }

    private async Task Write(string text)
    {
        await _writing.WaitAsync();
        try
        {
            await _socket.SendAsync(Encoding.UTF8.GetBytes(text + End), WebSocketMessageType.Text, true, CancellationToken.None);
        }
        finally
        {
            _writing.Release();
        }
    }

    private async Task Listen()
    {
        using var text = new MemoryStream();
        var buffer = new byte[16384];
        while (_socket.State == WebSocketState.Open)
        {
            var got = await _socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
            text.Write(buffer, 0, got.Count);
            if (!got.EndOfMessage) continue;
            foreach (var message in Encoding.UTF8.GetString(text.ToArray()).Split(End, StringSplitOptions.RemoveEmptyEntries)) Read(message);
            text.SetLength(0);
        }
    }

    private void Read(string message)
    {
        var read = JsonSerializer.Deserialize<JsonElement>(message);
        if (!read.TryGetProperty("type", out var type) || type.GetInt32() != 3) return;
        if (read.TryGetProperty("error", out var error)) _answer.TrySetException(new InvalidOperationException(error.GetString()));
        else _answer.TrySetResult(read.TryGetProperty("result", out var result) ? result.Clone() : default);
    }
}

using System.Globalization;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Guichet.Contracts.Rooms;
using Guichet.Server.Platform;

namespace Guichet.Server.Tests.Harness;

/// <summary>A browser's side of the hub: SignalR's JSON protocol over a WebSocket, as docs/protocol.md tells it.</summary>
public sealed class RoomClient : IAsyncDisposable
{
    private const char End = '\u001e';
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly ClientWebSocket _socket;
    private readonly Dictionary<string, TaskCompletionSource<JsonElement>> _questions = [];
    private readonly Channel<(string Name, JsonElement Value)> _heard = Channel.CreateUnbounded<(string, JsonElement)>();
    private readonly List<(string Name, JsonElement Value)> _put = [];
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _last;

    private RoomClient(ClientWebSocket socket) => _socket = socket;

    /// <summary>The connection is over, whoever ended it.</summary>
    public Task Closed => _closed.Task.WaitAsync(Patience);

    public Joined Seat { get; private set; } = null!;

    /// <summary>Done when the connection is.</summary>
    public Task Ended { get; private set; } = Task.CompletedTask;

    /// <summary>The refusal's code when the last <see cref="Try"/> was refused.</summary>
    public static async Task<RoomClient> Connect(Uri address, HttpClient? signedIn, string? origin = null, HttpMessageInvoker? by = null, string path = "/hub/room")
    {
        var socket = new ClientWebSocket();
        if (origin is not null)
        {
            socket.Options.SetRequestHeader("Origin", origin);
        }

        if (signedIn?.DefaultRequestHeaders.TryGetValues("Cookie", out var cookies) == true)
        {
            socket.Options.SetRequestHeader("Cookie", string.Join("; ", cookies));
        }

        if (by is null)
        {
            socket.Options.RemoteCertificateValidationCallback = (_, _, _, _) => true;
        }

        await socket.ConnectAsync(new UriBuilder(address) { Scheme = address.Scheme == "https" ? "wss" : "ws", Path = path }.Uri, by, CancellationToken.None);
        var client = new RoomClient(socket);
        await client.Write("{\"protocol\":\"json\",\"version\":1}");
        client.Ended = client.Listen();
        return client;
    }

    public async Task<Joined> Join(string secret, string? name = null, string? resumeKey = null) =>
        Seat = await Ask<Joined>("Join", new JoinRoom(secret, null, name, resumeKey, null));

    public Task<string?> TryJoin(string secret, string? name = null, string? resumeKey = null) =>
        Try(() => Join(secret, name, resumeKey));

    public async Task<Joined> JoinCall(string callId) => Seat = await Ask<Joined>("Join", new JoinRoom(null, callId, null, null, null));

    public Task<ChatMessage> Say(string text, string? clientId = null) =>
        Ask<ChatMessage>("SendChat", new SendChat(clientId ?? Guid.NewGuid().ToString("N"), text));

    /// <summary>Null when it was done; the code when it was refused.</summary>
    public static async Task<string?> Try(Func<Task> what)
    {
        try
        {
            await what();
            return null;
        }
        catch (RefusedException e)
        {
            return e.Code;
        }
    }

    public async Task<T> Ask<T>(string method, params object[] arguments) =>
        (await Ask(method, arguments)).Deserialize<T>(Json.Options)!;

    public Task<JsonElement> Ask(string method, params object[] arguments) => Send(method, JsonSerializer.Serialize(arguments, Json.Options));

    /// <summary>With arguments written by hand, for what no client of ours would say.</summary>
    public async Task<JsonElement> Send(string method, string arguments)
    {
        var answer = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        string id;
        lock (_questions)
        {
            id = (++_last).ToString(CultureInfo.InvariantCulture);
            _questions[id] = answer;
        }

        await Write($"{{\"type\":1,\"invocationId\":\"{id}\",\"target\":\"{method}\",\"arguments\":{arguments}}}");
        return await answer.Task.WaitAsync(Patience);
    }

    /// <summary>The next message of this name that fits; others are kept for later.</summary>
    public async Task<T> Hear<T>(string name, Func<T, bool>? fits = null)
    {
        bool Fits((string Name, JsonElement Value) one) => one.Name == name && (fits is null || fits(one.Value.Deserialize<T>(Json.Options)!));
        var at = _put.FindIndex(Fits);
        if (at >= 0)
        {
            var found = _put[at];
            _put.RemoveAt(at);
            return found.Value.Deserialize<T>(Json.Options)!;
        }

        using var limit = new CancellationTokenSource(Patience);
        while (true)
        {
            var next = await _heard.Reader.ReadAsync(limit.Token);
            if (Fits(next))
            {
                return next.Value.Deserialize<T>(Json.Options)!;
            }

            _put.Add(next);
        }
    }

    /// <summary>How many messages of this name have come and were not heard yet.</summary>
    public int Waiting(string name)
    {
        while (_heard.Reader.TryRead(out var next))
        {
            _put.Add(next);
        }

        return _put.Count(one => one.Name == name);
    }

    /// <summary>The network is gone: no goodbye.</summary>
    public void Cut() => _socket.Abort();

    public async ValueTask DisposeAsync()
    {
        if (_socket.State is WebSocketState.Open)
        {
            await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        }

        _socket.Dispose();
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
        var reason = "closed";
        var text = new MemoryStream();
        var buffer = new byte[16384];
        try
        {
            while (true)
            {
                var got = await _socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
                if (got.MessageType is WebSocketMessageType.Close)
                {
                    break;
                }

                text.Write(buffer, 0, got.Count);
                if (got.EndOfMessage)
                {
                    ReadAll(Encoding.UTF8.GetString(text.ToArray()));
                    text.SetLength(0);
                }
            }
        }
        catch (Exception e) when (e is WebSocketException or ObjectDisposedException or OperationCanceledException)
        {
            reason = "cut";
        }

        _heard.Writer.TryComplete();
        _closed.TrySetResult();
        lock (_questions)
        {
            foreach (var question in _questions.Values)
            {
                question.TrySetException(new RefusedException(reason));
            }
        }
    }

    private void ReadAll(string frames)
    {
        foreach (var frame in frames.Split(End, StringSplitOptions.RemoveEmptyEntries).Select(one => JsonDocument.Parse(one).RootElement))
        {
            if (!frame.TryGetProperty("type", out var type))
            {
                continue; // the handshake's answer
            }

            if (type.GetInt32() is 1)
            {
                var arguments = frame.GetProperty("arguments");
                _heard.Writer.TryWrite((frame.GetProperty("target").GetString()!, arguments.GetArrayLength() > 0 ? arguments[0] : frame));
            }
            else if (type.GetInt32() is 3)
            {
                Complete(frame);
            }
        }
    }

    private void Complete(JsonElement frame)
    {
        TaskCompletionSource<JsonElement>? question;
        lock (_questions)
        {
            _questions.Remove(frame.GetProperty("invocationId").GetString()!, out question);
        }

        if (frame.TryGetProperty("error", out var error))
        {
            question!.SetException(new RefusedException(error.GetString()!.Split("HubException: ")[^1]));
        }
        else
        {
            question!.SetResult(frame.TryGetProperty("result", out var result) ? result : default);
        }
    }
}

public sealed class RefusedException(string code) : Exception(code)
{
    public string Code => Message;
}

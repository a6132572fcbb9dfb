using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Guichet.Server.Tests.Harness;
using Guichet.Testing;

namespace Guichet.Server.Tests.Data;

/// <summary>An operation of the API's description, and a request for it that is in order but names what belongs to somebody else.</summary>
internal sealed record Described(string Method, string Path, JsonElement Operation, JsonElement Document)
{
    public string Name => $"{Method} {Path}";

    public bool HasParameters => Path.Contains('{', StringComparison.Ordinal);

    public static async Task<IReadOnlyList<Described>> All(RunningServer server)
    {
        using var browser = server.Browser();
        var document = await (await browser.GetAsync("/openapi/v1.json")).Read();
        return
        [
            .. from path in document.GetProperty("paths").EnumerateObject()
               from operation in path.Value.EnumerateObject()
               select new Described(operation.Name.ToUpperInvariant(), path.Name, operation.Value, document),
        ];
    }

    public HttpRequestMessage Request(Belongings others) => new(new HttpMethod(Method), Address(others)) { Content = Body(others) };

    private string Address(Belongings others)
    {
        var parts = Path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var subject = parts[0] == "api" ? parts[2] : parts[0];
        return "/" + string.Join('/', parts.Select(part => part.StartsWith('{')
            ? others.Ids.TryGetValue($"{subject} {part.Trim('{', '}')}", out var id)
                ? id
                : throw new InvalidOperationException($"{Name}: say in {nameof(Belongings)} what '{subject} {part.Trim('{', '}')}' of an organisation is.")
            : part)) + Query(others);
    }

    private string Query(Belongings others) => !Operation.TryGetProperty("parameters", out var parameters) ? "" : "?" + string.Join('&',
        from parameter in parameters.EnumerateArray()
        where parameter.GetProperty("in").GetString() == "query" && parameter.TryGetProperty("required", out var required) && required.GetBoolean()
        let name = parameter.GetProperty("name").GetString()!
        // A stretch of time has an end after its beginning.
        let value = name == "to" ? "2030-01-02T09:00:00Z" : Value(parameter.GetProperty("schema"), name, others)!.ToString()
        select $"{name}={Uri.EscapeDataString(value)}");

    private HttpContent? Body(Belongings others)
    {
        if (!Operation.TryGetProperty("requestBody", out var body))
        {
            return null;
        }

        var content = body.GetProperty("content").EnumerateObject().First();
        var text = content.Name == "application/json" ? Value(content.Value.GetProperty("schema"), "", others)!.ToJsonString() : BrowserOffers.Read("chromium-publish");
        return new StringContent(text, Encoding.UTF8, new MediaTypeHeaderValue(content.Name));
    }

    // Whatever is named like an id gets one of the others; the rest gets what its type allows.
    private JsonNode? Value(JsonElement schema, string name, Belongings others)
    {
        schema = Resolve(schema);
        if (schema.TryGetProperty("enum", out var words))
        {
            return words[0].GetString();
        }

        return TypeOf(schema) switch
        {
            // A table by ids: nothing in it.
            "object" when !schema.TryGetProperty("properties", out _) => new JsonObject(),
            "object" => new JsonObject(schema.GetProperty("properties").EnumerateObject()
                .Select(property => KeyValuePair.Create(property.Name, Value(property.Value, property.Name, others)))),
            "array" => new JsonArray(Value(schema.GetProperty("items"), name.EndsWith("Ids", StringComparison.Ordinal) ? name[..^1] : name, others)),
            "boolean" => true,
            "integer" or "number" => 1,
            _ when name.EndsWith("Id", StringComparison.Ordinal) => others.Ids.First(id => id.Key.Split(' ')[0] is "people").Value,
            _ when schema.TryGetProperty("format", out var format) && format.GetString() == "date-time" => "2030-01-01T09:00:00Z",
            _ when name == "email" => $"{Guid.NewGuid():N}@example.net",
            _ => "something else",
        };
    }

    private JsonElement Resolve(JsonElement schema)
    {
        if (schema.TryGetProperty("oneOf", out var several))
        {
            schema = several.EnumerateArray().First(one => !(one.TryGetProperty("type", out var type) && type.ValueKind is JsonValueKind.String && type.GetString() == "null"));
        }

        return schema.TryGetProperty("$ref", out var reference)
            ? Resolve(Document.GetProperty("components").GetProperty("schemas").GetProperty(reference.GetString()!.Split('/')[^1]))
            : schema;
    }

    private static string TypeOf(JsonElement schema) => !schema.TryGetProperty("type", out var type) ? "string"
        : type.ValueKind is JsonValueKind.String ? type.GetString()!
        : type.EnumerateArray().Select(one => one.GetString()!).First(one => one != "null");
}

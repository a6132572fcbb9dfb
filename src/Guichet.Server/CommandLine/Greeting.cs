using Guichet.Server.Http;
using Guichet.Server.Platform;
using Guichet.Server.Sample;
using QRCoder;

namespace Guichet.Server.CommandLine;

/// <summary>What to open, once everything is ready.</summary>
internal static class Greeting
{
    public static void Print(TextWriter console, HttpSettings settings, string address, MakeSample.Made? made, KeptFiles data)
    {
        console.WriteLine();
        console.WriteLine($"  Guichet is ready: {address}");
        if (made is not null)
        {
            PrintSample(console, made, data);
        }

        if (settings is { Secure: true, Certificate: "" })
        {
            console.WriteLine();
            console.WriteLine("  For a phone on the same network (its browser will ask once about the certificate):");
            console.WriteLine(Qr(made?.Links.Customer ?? address));
        }

        console.WriteLine();
        console.WriteLine("  Ctrl+C stops it.");
        console.Flush();
    }

    private static void PrintSample(TextWriter console, MakeSample.Made made, KeptFiles data)
    {
        console.WriteLine();
        console.WriteLine("  A sample is set up. A call is waiting, open both, in two windows or on two machines:");
        console.WriteLine($"    specialist  {made.Links.Specialist}");
        console.WriteLine($"    customer    {made.Links.Customer}");
        console.WriteLine();
        console.WriteLine("  Or sign in to the desk:");
        foreach (var account in made.File.Specialists)
        {
            console.WriteLine($"    {account.Email}  {account.Password}");
        }

        console.WriteLine($"  This is kept in {data.SampleFile}");
        if (made.Pages is { } pages)
        {
            console.WriteLine();
            console.WriteLine("  Its customers come by themselves too:");
            console.WriteLine($"    to talk to someone now  {pages.Talk}");
            console.WriteLine($"    to book                 {pages.Book}");
        }
    }

    private static string Qr(string text)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.L);
        using var ascii = new AsciiQRCode(code);
        return ascii.GetGraphicSmall();
    }
}

namespace Guichet.Media.Layers;

/// <summary>Measures one layer: how much it takes, how large its picture is, whether it still comes. Pure.</summary>
struct LayerMeter
{
    /// <summary>A browser that adapts stops a layer without a word. A slow camera brings a frame each 200 ms.</summary>
    const long AliveUs = 450_000;

    /// <summary>One that comes back must have stayed: a layer at two frames a second would make everybody swing.</summary>
    const long SteadyUs = 600_000;

    const long WindowUs = 500_000;

    TemporalRates _bytes;
    TemporalRates _rates;
    TemporalRates _ratesBefore;
    long _windowStartUs;
    long _lastUs;
    long _steadyAtUs;
    int _width;
    int _height;
    bool _isExpected;

    /// <param name="bytes">Of the whole packet.</param>
    public void Heard(int bytes, int temporal, long nowUs)
    {
        if (_lastUs == 0 || nowUs - _lastUs >= AliveUs) Start(nowUs);
        else if (nowUs - _windowStartUs >= WindowUs) Turn(nowUs);
        _lastUs = nowUs;
        for (int i = temporal; i <= TemporalFilter.All; i++) _bytes[i] += bytes;
    }

    public void Sized(int width, int height) => (_width, _height) = (width, height);

    /// <summary>Its publisher was told to send it again: then it need not prove that it stays.</summary>
    public void Expect() => _isExpected = true;

    public readonly LayerView View(long nowUs)
    {
        TemporalRates rates = _rates[TemporalFilter.All] > 0 ? _rates : _ratesBefore;
        return new(IsAlive(nowUs), _width, _height, rates) { IsKnown = rates[TemporalFilter.All] > 0 };
    }

    readonly bool IsAlive(long nowUs) => _lastUs != 0 && nowUs - _lastUs < AliveUs && nowUs >= _steadyAtUs;

    void Start(long nowUs)
    {
        if (_rates[TemporalFilter.All] > 0) _ratesBefore = _rates;
        (_bytes, _rates, _windowStartUs) = (default, default, nowUs);
        _steadyAtUs = _lastUs == 0 || _isExpected ? nowUs : nowUs + SteadyUs;
        _isExpected = false;
    }

    void Turn(long nowUs)
    {
        for (int i = 0; i <= TemporalFilter.All; i++)
        {
            long rate = _bytes[i] * 8_000_000 / (nowUs - _windowStartUs);
            _rates[i] = _rates[i] == 0 ? rate : (_rates[i] + rate) / 2;
        }
        (_bytes, _windowStartUs) = (default, nowUs);
    }
}

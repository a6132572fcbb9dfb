/** A peer connection that does nothing by itself: tests say what happens to it. */
export class FakePeerConnection extends EventTarget {
  static made: FakePeerConnection[] = [];
  static get last(): FakePeerConnection {
    return FakePeerConnection.made.at(-1) as FakePeerConnection;
  }

  connectionState: RTCPeerConnectionState = 'new';
  onconnectionstatechange: (() => void) | null = null;
  localDescription: { sdp: string } | null = null;
  restarts = 0;
  answers: string[] = [];
  private readonly transceivers: FakeTransceiver[] = [];

  constructor() {
    super();
    FakePeerConnection.made.push(this);
  }

  addTransceiver(
    kind: string | MediaStreamTrack,
    { direction, sendEncodings = [] }: RTCRtpTransceiverInit,
  ): FakeTransceiver {
    const made = new FakeTransceiver(typeof kind === 'string' ? kind : kind.kind, `${direction}`);
    made.sender.parameters = { encodings: structuredClone(sendEncodings) } as RTCRtpSendParameters;
    if (typeof kind !== 'string') {
      made.sender.track = kind;
    }
    this.transceivers.push(made);
    return made;
  }

  getTransceivers = () => this.transceivers;

  restartIce(): void {
    this.restarts++;
  }

  async setLocalDescription(): Promise<void> {
    for (const [index, transceiver] of this.transceivers.entries()) {
      transceiver.mid = String(index);
    }
    this.localDescription = { sdp: `offer ${this.transceivers.length} ${this.restarts}` };
  }

  async setRemoteDescription({ sdp }: { sdp: string }): Promise<void> {
    this.answers.push(sdp);
  }

  becomes(state: RTCPeerConnectionState): void {
    this.connectionState = state;
    this.onconnectionstatechange?.();
  }

  close(): void {
    this.connectionState = 'closed';
  }
}

export class FakeTransceiver {
  mid: string | null = null;
  /** What `getSynchronizationSources` tells: raise it to play a packet. */
  packets = 0;
  readonly sender = {
    track: null as MediaStreamTrack | null,
    parameters: {} as RTCRtpSendParameters,
    /** What the browser means to send; undefined as with Firefox. */
    target: undefined as number | undefined,
    getStats: async () => new Map([['sent', { type: 'outbound-rtp', targetBitrate: this.sender.target }]]),
    replaceTrack: async (track: MediaStreamTrack | null) => {
      this.sender.track = track;
    },
    getParameters: () => structuredClone(this.sender.parameters),
    setParameters: async (parameters: RTCRtpSendParameters) => {
      this.sender.parameters = parameters;
    },
  };
  readonly receiver;

  constructor(
    kind: string,
    readonly direction: string,
  ) {
    this.receiver = {
      track: { kind, muted: true } as MediaStreamTrack,
      getSynchronizationSources: () =>
        this.packets > 0 ? [{ timestamp: this.packets, rtpTimestamp: this.packets }] : [],
    };
  }
}

using FsCheck;
using FsCheck.Fluent;

namespace Guichet.Media.Tests.Routing;

public sealed class ForwardingPropertyTests
{
    public enum Act { Frame, KeyFrame, Lose, Padding, LatePacket, Repair, NewSource, Nack, Wait, CameraOff }

    /// <summary>Whatever a publisher does: a slot begins each run with a key frame, uses no number for two different packets,
    /// leaves no number out but for packets that were lost, and its time never runs back from frame to frame.</summary>
    [Fact]
    public void Slot_WhateverTheSourceDoes_IsOneGoodStream()
    {
        Gen<Act> act = Gen.Frequency<Act>(
            (30, Gen.Constant(Act.Frame)), (3, Gen.Constant(Act.KeyFrame)), (3, Gen.Constant(Act.Lose)), (2, Gen.Constant(Act.Padding)),
            (3, Gen.Constant(Act.LatePacket)), (3, Gen.Constant(Act.Repair)), (1, Gen.Constant(Act.NewSource)), (3, Gen.Constant(Act.Nack)),
            (3, Gen.Constant(Act.Wait)), (1, Gen.Constant(Act.CameraOff)));
        Prop.ForAll(Arb.From(Gen.ListOf(act, 200)), Arb.From(Gen.Elements(true, false)), (acts, rtx) => new Course(rtx).Holds(acts))
            .QuickCheckThrowOnFailure();
    }

    sealed class Course
    {
        readonly Scene _scene = new();
        readonly Seat _ben;
        readonly bool _rtx;
        readonly List<(ushort Number, uint Timestamp, byte[] Packet)> _held = [];
        readonly HashSet<int> _starts = [];
        Seat _source;
        uint _timestamp;
        int _seed = 10;
        int _lost;

        public Course(bool rtx)
        {
            _rtx = rtx;
            _ben = _scene.Join("ben", new(2, rtx));
            _source = _scene.Join("source", new(_seed));
        }

        public bool Holds(IEnumerable<Act> acts)
        {
            foreach (Act act in acts) Do(act);
            SentPacket[] sent = _ben.Egress.Sent(_ben.Client.VideoSlot(0));
            return NumbersAreUsedOnce(sent) && NumbersAreDense(sent) && TimeGoesOn(sent) && RunsBeginWithKeyFrames(sent);
        }

        void Do(Act act)
        {
            FakeClient client = _source.Client;
            _timestamp = unchecked(_timestamp + 3_000);
            switch (act)
            {
                case Act.Frame: _source.Send(client.Video(_timestamp)); break;
                case Act.KeyFrame: _source.Send(client.Video(_timestamp, key: true)); break;
                case Act.Lose: Hold(client, count: true); break;
                case Act.LatePacket when _held.Count > 0: Deliver(_held[^1].Packet); break;
                case Act.Repair when _held.Count > 0: Deliver(client.Repair(_held[^1].Number, _held[^1].Timestamp)); break;
                case Act.Padding: _source.Send(client.Padding(client.Vp8.PayloadType, client.VideoSsrc, client.Lose())); break;
                case Act.NewSource: Replace(); break;
                case Act.Nack: Nack(); break;
                case Act.Wait: _scene.Pass(250); break;
                case Act.CameraOff: CameraOff(); break;
            }
        }

        void Hold(FakeClient client, bool count)
        {
            ushort number = client.VideoSequence;
            _held.Add((number, _timestamp, client.Video(_timestamp)));
            if (count) _lost++;
        }

        void Deliver(byte[] packet)
        {
            _held.RemoveAt(_held.Count - 1);
            _source.Send(packet);
        }

        void Replace()
        {
            _scene.Router.RemovePeer(_source.Peer, _scene.NowUs);
            _source = _scene.Join("source", new(++_seed));
            _held.Clear();
            _starts.Add(_ben.Egress.Sent(_ben.Client.VideoSlot(0)).Length);
        }

        void CameraOff()
        {
            _scene.Router.Renegotiate(_source.Peer, _source.Client.Media(2, camera: false), _scene.NowUs);
            _scene.Pass(50);
            _scene.Router.Renegotiate(_source.Peer, _source.Client.Media(2), _scene.NowUs);
            _held.Clear();
            _starts.Add(_ben.Egress.Sent(_ben.Client.VideoSlot(0)).Length);
        }

        void Nack()
        {
            SentPacket[] sent = _ben.Egress.Sent(_ben.Client.VideoSlot(0));
            if (sent.Length > 0) _ben.SendNack(_ben.Client.VideoSlot(0), sent[^1].Sequence, unchecked((ushort)(sent[^1].Sequence - 1)));
        }

        bool NumbersAreUsedOnce(SentPacket[] sent) =>
            sent.GroupBy(p => p.Sequence).All(same => same.All(p => !_rtx && p.Bytes.SequenceEqual(same.First().Bytes) || same.Count() == 1));

        bool NumbersAreDense(SentPacket[] sent)
        {
            int distinct = sent.DistinctBy(p => p.Sequence).Count();
            int span = distinct == 0 ? 0 : sent.Max(p => unchecked((ushort)(p.Sequence - sent[0].Sequence))) + 1;
            return span - distinct <= _lost;
        }

        static bool TimeGoesOn(SentPacket[] sent)
        {
            SentPacket[] inOrder = [.. sent.DistinctBy(p => p.Sequence).OrderBy(p => unchecked((ushort)(p.Sequence - sent[0].Sequence)))];
            return inOrder.Where(p => p.Payload.Length > 0).ToArray() is var frames
                && frames.Zip(frames.Skip(1)).All(pair => unchecked((int)(pair.Second.Timestamp - pair.First.Timestamp)) > 0);
        }

        bool RunsBeginWithKeyFrames(SentPacket[] sent) =>
            _starts.Append(0).Where(start => start < sent.Length).All(start => sent[start].Payload is [0x10, 0, ..]);
    }
}

import type { RoomClient, RoomHub } from '../../api/generated/hub';
import { type HubOf, hubAt, type OpenHub, type WishOf } from './hub';

export { Refusal } from './hub';

/** The hub of the rooms. */
export type HubLink = HubOf<RoomHub>;

export type LinkWish = WishOf<RoomClient>;

export type OpenLink = OpenHub<RoomHub, RoomClient>;

export const openHubLink: OpenLink = hubAt<RoomHub, RoomClient>('/hub/room', {
  ParticipantJoined: true,
  ParticipantChanged: true,
  ParticipantLeft: true,
  ChatReceived: true,
  TracksAssigned: true,
  SlotsNeeded: true,
  TracksWanted: true,
  SpeakersChanged: true,
  QualityChanged: true,
  KnocksChanged: true,
  MediaLost: true,
  RoomEnded: true,
  Replaced: true,
});

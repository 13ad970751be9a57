import { GeraiApplicationTracker } from '@gerai/application-tracker';
import { giveBackRoom } from '../room.ts';

giveBackRoom(GeraiApplicationTracker);

import { GeraiServiceSearch } from '@gerai/service-search';
import { giveBackRoom } from '../room.ts';

giveBackRoom(GeraiServiceSearch);

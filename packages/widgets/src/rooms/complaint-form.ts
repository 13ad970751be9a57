import { GeraiComplaintForm } from '@gerai/complaint-form';
import { giveBackRoom } from '../room.ts';

giveBackRoom(GeraiComplaintForm);

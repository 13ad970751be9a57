import type { Complaint } from '../schemas.ts';
import { complaints } from './fixtures/index.ts';
import { MockCases } from './mock-cases.ts';

/** The complaints of the mocks. What happens to one is in its timeline. */
export class MockComplaints extends MockCases<Complaint> {
  constructor() {
    super(complaints, ({ timeline }) => timeline);
  }

  override get all(): readonly Complaint[] {
    return super.all.map((found) => ({ ...found, timeline: [...this.eventsOf(found.id)] }));
  }
}

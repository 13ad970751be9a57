import type { Application } from '../schemas.ts';
import { applications, eventsOf } from './fixtures/index.ts';
import { MockCases } from './mock-cases.ts';

/** The applications of the mocks. */
export class MockApplications extends MockCases<Application> {
  constructor() {
    super(applications, eventsOf);
  }
}

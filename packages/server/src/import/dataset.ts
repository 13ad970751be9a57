import type {
  Agency,
  Application,
  CaseEvent,
  Category,
  Complaint,
  ComplaintContact,
  ComplaintPlace,
  Answer,
  Config,
  Language,
  LocalizedText,
  Region,
  Service,
} from '@gerai/api';

/** What of the configuration is data; capabilities and limits are the server's own. */
export type DatasetConfig = Pick<
  Config,
  | 'agency'
  | 'timeZone'
  | 'emergencyNumbers'
  | 'privacyNotice'
  | 'contact'
  | 'map'
  | 'serviceArea'
  | 'demonstration'
  | 'demonstrationNotice'
>;

/** Days on which nobody works. */
export interface DatasetHoliday {
  /** `YYYY-MM-DD`. */
  day: string;
  kind: 'national' | 'joint-leave' | 'local';
  name: LocalizedText;
}

/** The working calendar that deadlines follow. */
export interface DatasetCalendar {
  code: string;
  name: LocalizedText;
  timeZone: string;
  /** ISO weekdays, Monday 1 … Sunday 7. */
  workingDays: number[];
  holidays: DatasetHoliday[];
}

/** An application with its secret in the clear: for demonstrations and migrations only. */
export interface DatasetApplication {
  secret: string;
  application: Application;
  /** Oldest first. */
  events: CaseEvent[];
}

/** A complaint with its secret in the clear: for demonstrations and migrations only. */
export interface DatasetComplaint {
  secret: string;
  complaint: Complaint;
  language: Language;
  /** `YYYY-MM-DD`. */
  occurredOn?: string;
  place?: ComplaintPlace;
  answers?: Answer[];
  contact?: ComplaintContact;
}

/**
 * Everything an agency brings along, in the shapes of the common API. Regions and agencies stand
 * before those that name them as parent; cases may be left out.
 */
export interface Dataset {
  config: DatasetConfig;
  calendar: DatasetCalendar;
  regions: Region[];
  agencies: Agency[];
  categories: Category[];
  services: Service[];
  applications?: DatasetApplication[];
  complaints?: DatasetComplaint[];
}

/** A report that begins elsewhere on the site; never personal data. */
export interface ReportBeginning {
  readonly class: 'complaint' | 'information';
  readonly text: string;
}

interface ComplaintForm extends HTMLElement {
  begin?(report: ReportBeginning): void;
}

function formOnPage(): ComplaintForm | null {
  return document.querySelector<ComplaintForm>('gerai-complaint-form');
}

/** Whether there is anywhere to report: a form on this page, or a page that has one. */
export function canReport(complaintUrl: string): boolean {
  return complaintUrl !== '' || formOnPage() !== null;
}

/**
 * Takes a resident to the complaint form with the first words of a report. On another page the words travel in the
 * fragment: no server sees them.
 */
export function beginReport(report: ReportBeginning, complaintUrl: string): void {
  const form = formOnPage();
  if (form) {
    form.begin?.(report);
    form.scrollIntoView({ block: 'start' });
    return;
  }
  const url = new URL(complaintUrl, document.baseURI);
  url.hash = new URLSearchParams({
    'gerai-class': report.class,
    'gerai-text': report.text,
  }).toString();
  location.assign(url);
}

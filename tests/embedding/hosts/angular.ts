// A host built with Angular, compiled in the browser, without zones.
import '@angular/compiler';
import {
  Component,
  CUSTOM_ELEMENTS_SCHEMA,
  provideZonelessChangeDetection,
  type ApplicationRef,
} from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import type { SearchResultsEvent } from '@gerai/service-search';

@Component({
  selector: '#app',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `<main>
    <h1>Angular</h1>
    <gerai-service-search
      [attr.api]="api"
      (gerai-search-results)="heard($event)"
    ></gerai-service-search>
    <gerai-application-tracker [api]="api"></gerai-application-tracker>
    <gerai-complaint-form [api]="api"></gerai-complaint-form>
  </main>`,
})
class App {
  readonly api = document.querySelector<HTMLElement>('#app')!.dataset['api'];

  heard({ type }: SearchResultsEvent): void {
    dispatchEvent(new CustomEvent('host-heard', { detail: type }));
  }
}

const providers = [provideZonelessChangeDetection()];
const application: ApplicationRef = await bootstrapApplication(App, { providers });
addEventListener('host-unmount', () => application.destroy(), { once: true });

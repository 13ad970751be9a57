import { Component, CUSTOM_ELEMENTS_SCHEMA, input, output } from '@angular/core';
import '@gerai/widgets/service-search.js';
import type { SearchSelectEvent } from '@gerai/widgets/service-search.js';

@Component({
  selector: 'app-service-page',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <gerai-service-search
      [attr.api]="api()"
      heading-level="1"
      (gerai-search-select)="select($event)"
    >
      <a href="/layanan">Daftar layanan</a>
    </gerai-service-search>
  `,
})
export class ServicePage {
  readonly api = input.required<string>();
  readonly open = output<string>();

  select({ detail }: SearchSelectEvent): void {
    this.open.emit(detail.code);
  }
}

// Three applications on one page, each with the component that the builder writes for its framework.
import '@angular/compiler';
import { provideZonelessChangeDetection } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { createElement, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createApp } from 'vue/dist/vue.esm-bundler.js';
import { Gerai as AngularGerai } from 'virtual:angular';
import { Gerai as ReactGerai } from 'virtual:react';
import { Gerai as VueGerai } from 'virtual:vue';

const root = createRoot(document.querySelector('#react')!);
root.render(createElement(StrictMode, null, createElement(ReactGerai)));
const vue = createApp(VueGerai);
vue.mount('#vue');
const angular = await bootstrapApplication(AngularGerai, {
  providers: [provideZonelessChangeDetection()],
});
addEventListener(
  'host-unmount',
  () => {
    root.unmount();
    vue.unmount();
    angular.destroy();
  },
  { once: true },
);

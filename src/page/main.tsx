import { render } from 'preact';
import { ELEMENTS } from '../report/model/page-data';
import { App } from './app';
import { readReport } from './parts/embedded';

const root = document.getElementById(ELEMENTS.root);
if (root !== null) render(<App report={readReport()} />, root);

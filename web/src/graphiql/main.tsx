import '@graphiql/react/style.css';
import '@graphiql/plugin-doc-explorer/style.css';
import 'graphiql/graphiql.css';
import './graphiql.css';
import 'graphiql/setup-workers/vite';
import { createRoot } from 'react-dom/client';
import { GraphiqlPage } from './GraphiqlPage.js';

const place = document.getElementById('page');
if (place) createRoot(place).render(<GraphiqlPage />);

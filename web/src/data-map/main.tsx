import './data-map.css';
import { createRoot } from 'react-dom/client';
import { DataMapPage } from './DataMapPage.js';

const place = document.getElementById('page');
if (place) createRoot(place).render(<DataMapPage />);

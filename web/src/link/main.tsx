import './link.css';
import { createRoot } from 'react-dom/client';
import { LinkPage } from './LinkPage.js';
import { takeToken } from './takeToken.js';

const place = document.getElementById('page');
if (place) createRoot(place).render(<LinkPage path={location.pathname} token={takeToken()} />);

import { everyRow, type Source } from '../read/source.js';
import { StoredImage } from './image.entity.js';

/** Its bytes have no field: they are at their address. */
export const imageSource: Source = {
  type: 'Image',
  entity: StoredImage,
  shown: everyRow('an image is come to by what shows it, and its address says nothing but its content'),
  columns: { url: 'hash' },
};

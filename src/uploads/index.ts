import type { Feature } from '../feature.js';
import { FORGET_IMAGE, FORGET_UPLOAD } from './forgetUpload.job.js';
import { StoredImage, Upload } from './image.entity.js';
import { imageSource } from './image.source.js';
import { letGoOfUploads } from './letGoOfUploads.js';
import { uploadHoldings } from './uploads.holdings.js';

export { letGo } from './forgetUpload.job.js';
export { StoredImage } from './image.entity.js';
export { ImageView } from './image.view.js';
export { hashIn, imageUrl, UPLOADS_PATH } from './imageAddress.js';
export { imageOfUpload } from './imageOfUpload.js';
export { keepUpload, type TooMany, tooMany } from './keepUpload.js';
export { readImage } from './readImage.js';
export { IMAGE_FORMATS, type ImageType, jpegOf, reencode } from './reencode.js';
export { UPLOAD_BOUNDS } from './uploadBounds.js';

/** Images that people send, made anew and kept once, to be shown where they put them. */
export const uploads: Feature = {
  name: 'uploads',
  entities: [StoredImage, Upload],
  personalData: { holdings: uploadHoldings, within: letGoOfUploads },
  sources: [imageSource],
  jobs: [FORGET_UPLOAD, FORGET_IMAGE],
};

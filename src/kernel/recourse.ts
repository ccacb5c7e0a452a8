/**
 * Where whoever is not content with us may turn, as every answer to a complaint must say (PIPEDA Schedule 1, 4.10.3): the Office of the Privacy
 * Commissioner of Canada, which costs nothing (s. 11).
 */
export const RECOURSE = {
  EN: 'If you are not satisfied with how we deal with it, you may complain to the Privacy Commissioner of Canada at any time and at no cost: 30 Victoria Street, Gatineau, Quebec K1A 1H3; telephone 1-800-282-1376; www.priv.gc.ca.',
  FR: 'Si vous n’êtes pas satisfait de la façon dont nous la traitons, vous pouvez en tout temps et sans frais porter plainte auprès du Commissariat à la protection de la vie privée du Canada : 30, rue Victoria, Gatineau (Québec) K1A 1H3 ; téléphone 1-800-282-1376 ; www.priv.gc.ca.',
} as const;

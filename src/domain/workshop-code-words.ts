/**
 * The words of workshop codes. Ballots hold their places, so that a word is never moved, replaced or taken out.
 * Each is short, written without accent, sounds like no other word of both lists and like no word of another
 * spelling, offends nobody, and differs from every other by two letters or more.
 */
export const codeAnimals = [
  ...['tigre', 'lapin', 'panda', 'koala', 'castor', 'renard', 'canard', 'cheval'],
  ...['mouton', 'souris', 'girafe', 'puma', 'lama', 'merle', 'pigeon', 'dauphin'],
  ...['ocelot', 'tortue', 'loutre', 'marmotte', 'hamster', 'gorille', 'jaguar', 'otarie'],
  ...['crabe', 'homard', 'saumon', 'truite', 'mouette', 'pingouin', 'toucan', 'perruche'],
  ...['cigogne', 'corbeau', 'hibou', 'chouette', 'faucon', 'moineau', 'grillon', 'cigale'],
  ...['fourmi', 'abeille', 'papillon', 'mulot', 'bison', 'chamois', 'wapiti', 'caribou'],
  ...['chien', 'cobra', 'python', 'iguane', 'gecko', 'espadon', 'sardine', 'calmar'],
  ...['colibri', 'pinson', 'condor', 'aigle', 'gazelle', 'fennec', 'belette', 'hermine'],
] as const

export const codeThings = [
  ...['lune', 'soleil', 'nuage', 'orage', 'averse', 'neige', 'jardin', 'colline'],
  ...['montagne', 'plage', 'falaise', 'cascade', 'lagune', 'prairie', 'sentier', 'village'],
  ...['moulin', 'bateau', 'voilier', 'ballon', 'tambour', 'violon', 'piano', 'guitare'],
  ...['harpe', 'horloge', 'boussole', 'lanterne', 'bougie', 'lampe', 'carnet', 'crayon'],
  ...['plume', 'pinceau', 'palette', 'valise', 'panier', 'parasol', 'chapeau', 'sandale'],
  ...['citron', 'banane', 'cerise', 'abricot', 'puzzle', 'tomate', 'carotte', 'radis'],
  ...['poireau', 'fenouil', 'persil', 'vanille', 'tulipe', 'pivoine', 'violette', 'lavande'],
  ...['muguet', 'tilleul', 'platane', 'laurier', 'cactus', 'galet', 'corail', 'domino'],
] as const

import type { Lang } from '../../api-types';

type Named = readonly [en: string, ru: string];

/** The sections of the Harmonized System (WCO, HS 2022): their last chapter and a short name of ours. */
const SECTIONS: readonly (readonly [last: number, name: Named])[] = [
  [5, ['Animals, animal products', 'Животные и их продукты']],
  [14, ['Plants, plant products', 'Растительные продукты']],
  [15, ['Fats and oils', 'Жиры и масла']],
  [24, ['Food, drinks, tobacco', 'Продовольствие, напитки, табак']],
  [27, ['Minerals and fuels', 'Минералы и топливо']],
  [38, ['Chemicals', 'Химия']],
  [40, ['Plastics and rubber', 'Пластмассы и резина']],
  [43, ['Hides and leather', 'Шкуры и кожа']],
  [46, ['Wood', 'Древесина']],
  [49, ['Paper and print', 'Бумага и печать']],
  [63, ['Textiles and clothing', 'Текстиль и одежда']],
  [67, ['Footwear and headgear', 'Обувь и головные уборы']],
  [70, ['Stone, ceramics, glass', 'Камень, керамика, стекло']],
  [71, ['Precious metals and stones', 'Драгоценные металлы и камни']],
  [83, ['Base metals', 'Недрагоценные металлы']],
  [85, ['Machinery, electronics', 'Машины и электроника']],
  [89, ['Vehicles', 'Транспортные средства']],
  [92, ['Instruments, clocks', 'Приборы, часы']],
  [93, ['Arms', 'Оружие']],
  [96, ['Furniture, toys, sundries', 'Мебель, игрушки, прочее']],
  [97, ['Art and antiques', 'Искусство и антиквариат']],
];

const OTHER: Named = ['Not specified', 'Не указано'];

/** Short names of ours for the chapters, in their order; 77 is kept free by the Harmonized System. */
const CHAPTERS: readonly Named[] = [
  ['Live animals', 'Живые животные'], ['Meat', 'Мясо'], ['Fish', 'Рыба'], ['Dairy, eggs, honey', 'Молоко, яйца, мёд'], ['Other animal products', 'Прочее животное'],
  ['Live plants, flowers', 'Живые растения, цветы'], ['Vegetables', 'Овощи'], ['Fruit and nuts', 'Фрукты и орехи'], ['Coffee, tea, spices', 'Кофе, чай, пряности'], ['Cereals', 'Злаки'],
  ['Flour, malt, starch', 'Мука, солод, крахмал'], ['Oil seeds', 'Масличные семена'], ['Gums, resins', 'Камеди, смолы'], ['Plaiting materials', 'Материалы для плетения'], ['Fats and oils', 'Жиры и масла'],
  ['Meat and fish preparations', 'Изделия из мяса и рыбы'], ['Sugar', 'Сахар'], ['Cocoa', 'Какао'], ['Bakery, pasta', 'Выпечка, макароны'], ['Preserved vegetables, fruit', 'Консервы из овощей и фруктов'],
  ['Other food', 'Прочие продукты'], ['Drinks', 'Напитки'], ['Animal feed', 'Корма'], ['Tobacco', 'Табак'], ['Salt, stone, cement', 'Соль, камень, цемент'],
  ['Ores', 'Руды'], ['Fuels and oils', 'Топливо и нефть'], ['Inorganic chemicals', 'Неорганическая химия'], ['Organic chemicals', 'Органическая химия'], ['Pharmaceuticals', 'Лекарства'],
  ['Fertilisers', 'Удобрения'], ['Dyes, paints', 'Краски'], ['Perfume, cosmetics', 'Косметика'], ['Soap, waxes', 'Мыло, воски'], ['Proteins, glues', 'Белки, клеи'],
  ['Explosives', 'Взрывчатка'], ['Photo goods', 'Фототовары'], ['Other chemicals', 'Прочая химия'], ['Plastics', 'Пластмассы'], ['Rubber', 'Резина'],
  ['Hides', 'Шкуры'], ['Leather goods', 'Изделия из кожи'], ['Furs', 'Мех'], ['Wood', 'Древесина'], ['Cork', 'Пробка'],
  ['Basketware', 'Плетёные изделия'], ['Pulp', 'Целлюлоза'], ['Paper', 'Бумага'], ['Books, print', 'Книги, печать'], ['Silk', 'Шёлк'],
  ['Wool', 'Шерсть'], ['Cotton', 'Хлопок'], ['Other plant fibres', 'Прочие растительные волокна'], ['Man-made filaments', 'Химические нити'], ['Man-made staple fibres', 'Химические волокна'],
  ['Wadding, rope', 'Вата, верёвки'], ['Carpets', 'Ковры'], ['Special fabrics', 'Особые ткани'], ['Coated fabrics', 'Ткани с покрытием'], ['Knitted fabrics', 'Трикотажное полотно'],
  ['Knitted clothing', 'Трикотажная одежда'], ['Woven clothing', 'Одежда из тканей'], ['Other textiles', 'Прочий текстиль'], ['Footwear', 'Обувь'], ['Headgear', 'Головные уборы'],
  ['Umbrellas', 'Зонты'], ['Feathers, wigs', 'Перо, парики'], ['Stone goods', 'Изделия из камня'], ['Ceramics', 'Керамика'], ['Glass', 'Стекло'],
  ['Gold, silver, gems', 'Золото, серебро, камни'], ['Iron and steel', 'Чёрные металлы'], ['Iron and steel goods', 'Изделия из чёрных металлов'], ['Copper', 'Медь'], ['Nickel', 'Никель'],
  ['Aluminium', 'Алюминий'], ['(kept free)', '(резерв)'], ['Lead', 'Свинец'], ['Zinc', 'Цинк'], ['Tin', 'Олово'],
  ['Other base metals', 'Прочие металлы'], ['Tools, cutlery', 'Инструменты, ножи'], ['Metal sundries', 'Прочие изделия из металла'], ['Machinery', 'Машины'], ['Electrical machinery', 'Электрические машины'],
  ['Railway', 'Железнодорожное'], ['Road vehicles', 'Автомобили'], ['Aircraft', 'Авиация'], ['Ships', 'Суда'], ['Instruments', 'Приборы'],
  ['Clocks, watches', 'Часы'], ['Musical instruments', 'Музыкальные инструменты'], ['Arms', 'Оружие'], ['Furniture, lamps', 'Мебель, светильники'], ['Toys, sports', 'Игрушки, спорт'],
  ['Sundries', 'Разное'], ['Art, antiques', 'Искусство, антиквариат'],
];

const at = (name: Named, lang: Lang) => name[lang === 'ru' ? 1 : 0];

/** The number of the section that a code of the Harmonized System belongs to, from 0; one more than the last when it is none. */
export function sectionOf(code: string): number {
  const chapter = chapterOf(code);
  const found = SECTIONS.findIndex(([last]) => chapter <= last);
  return chapter < 1 || found < 0 ? SECTIONS.length : found;
}

export function sectionName(section: number, lang: Lang): string {
  return at(SECTIONS[section]?.[1] ?? OTHER, lang);
}

/** A short name for a code: its chapter's; nothing for codes of other nomenclatures. */
export function chapterName(code: string, lang: Lang): string | null {
  const name = CHAPTERS[chapterOf(code) - 1];
  return name ? at(name, lang) : null;
}

/** A code with the name of its chapter: `74 Copper`, `270900 Fuels and oils`. */
export function productWords(code: string, lang: Lang): string {
  return [code.replace(/^HS:/, ''), chapterName(code, lang)].filter(Boolean).join(' ');
}

function chapterOf(code: string): number {
  const digits = /^(?:HS:?)?(\d{2})\d*$/i.exec(code)?.[1];
  return digits ? Number(digits) : 0;
}

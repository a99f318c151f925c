import type { Block, PdfDocument, TableRow } from './pdf-document.ts';

/** One estimate in the words of one language; what a translator would write, with names from elsewhere in it. */
interface SampleWords {
  readonly tag: string;
  readonly direction?: 'rtl';
  readonly title: string;
  readonly notice: string;
  readonly watermark: string;
  readonly page: string;
  readonly from: string;
  readonly to: string;
  readonly toName: string;
  readonly facts: readonly (readonly [string, string])[];
  readonly heads: readonly [string, string, string, string];
  readonly group: string;
  readonly items: readonly (readonly [name: string, detail: string])[];
  readonly unit: string;
  readonly totals: readonly [string, string, string];
  readonly price: (amount: string) => string;
  readonly note: string;
}

const euroAfter = (amount: string) => `${amount.replace(',', '\u202f').replace('.', ',')}\u00a0€`;
const euroBefore = (amount: string) => `€${amount}`;

export const sampleWords = {
  en: {
    tag: 'en', title: 'Sample estimate', notice: 'Draft, indicative, not payable', watermark: 'DRAFT', page: 'Page {page} of {pages}', from: 'From', to: 'For',
    toName: 'Łódź Śródmieście sp. z o.o.', facts: [['Reference', 'SAMPLE-7Q2'], ['Date', '23 November 2026'], ['Valid until', '23 December 2026']],
    heads: ['Service', 'Quantity', 'Unit price', 'Amount'], group: 'Paid once', unit: 'days', price: euroBefore, totals: ['Total without VAT', 'VAT 20%', 'Total'],
    items: [['Installation of the production environment with high availability', '8–15 days for an environment, taken from the example list'], ['Data migration', 'of 2 GB'], ['Rollback rehearsal', 'half a day']],
    note: 'Dvořák, Øystein, Gülşen, Þórunn, Ħamrun, Zoë, Ştefănescu, Nguyễn Thị Hồng, Dūmiņš, Šiauliai, Żółć and Õie all have their letters; “quotes”, 24×7 and 1⁄2 too.',
  },
  fr: {
    tag: 'fr', title: 'Estimation d’exemple', notice: 'Brouillon indicatif, ne vaut pas facture', watermark: 'BROUILLON', page: 'Page {page} sur {pages}', from: 'De', to: 'Pour',
    toName: 'Coopérative de l’Œuvre à l’Aÿ', facts: [['Référence', 'SAMPLE-7Q2'], ['Date', '23 novembre 2026'], ['Valable jusqu’au', '23 décembre 2026']],
    heads: ['Prestation', 'Quantité', 'Prix unitaire', 'Montant'], group: 'Payé une fois', unit: 'jours', price: euroAfter, totals: ['Total hors TVA', 'TVA 20 %', 'Total'],
    items: [['Installation de l’environnement de production en haute disponibilité', '8 à 15 jours par environnement, d’après la liste d’exemple'], ['Migration des données', 'de 2 Go'], ['Répétition du retour arrière', 'une demi-journée']],
    note: 'Ces montants sont donnés à titre indicatif ; « ne vaut pas facture » figure sur chaque page. Où ? En tête, évidemment !',
  },
  el: {
    tag: 'el', title: 'Δείγμα εκτίμησης', notice: 'Προσχέδιο, ενδεικτικό, μη πληρωτέο', watermark: 'ΠΡΟΣΧΕΔΙΟ', page: 'Σελίδα {page} από {pages}', from: 'Από', to: 'Προς',
    toName: 'Ελληνική Εταιρεία Ύδρευσης Α.Ε.', facts: [['Αναφορά', 'SAMPLE-7Q2'], ['Ημερομηνία', '23 Νοεμβρίου 2026'], ['Ισχύει έως', '23 Δεκεμβρίου 2026']],
    heads: ['Υπηρεσία', 'Ποσότητα', 'Τιμή μονάδας', 'Ποσό'], group: 'Εφάπαξ', unit: 'ημέρες', price: euroAfter, totals: ['Σύνολο χωρίς ΦΠΑ', 'ΦΠΑ 20%', 'Σύνολο'],
    items: [['Εγκατάσταση περιβάλλοντος παραγωγής υψηλής διαθεσιμότητας', '8–15 ημέρες ανά περιβάλλον'], ['Μεταφορά δεδομένων', '2 GB'], ['Δοκιμή επαναφοράς', 'μισή ημέρα']],
    note: 'Τα ποσά είναι ενδεικτικά· προϋποθέτουν την υποδομή που περιγράφεται παραπάνω. Ἀρχαῖα γράμματα: ᾧ, ῆς, ἐν ἀρχῇ.',
  },
  bg: {
    tag: 'bg', title: 'Примерна оценка', notice: 'Проект, ориентировъчно, не подлежи на плащане', watermark: 'ПРОЕКТ', page: 'Страница {page} от {pages}', from: 'От', to: 'За',
    toName: 'Пловдивска водна компания ЕООД', facts: [['Номер', 'SAMPLE-7Q2'], ['Дата', '23 ноември 2026 г.'], ['Валидно до', '23 декември 2026 г.']],
    heads: ['Услуга', 'Количество', 'Единична цена', 'Сума'], group: 'Еднократно', unit: 'дни', price: euroAfter, totals: ['Общо без ДДС', 'ДДС 20%', 'Общо'],
    items: [['Инсталиране на производствена среда с висока достъпност', '8–15 дни за среда'], ['Прехвърляне на данни', '2 GB'], ['Репетиция на връщане назад', 'половин ден']],
    note: 'Сумите са ориентировъчни. Ѓорѓи, Љиљана, Їжак, Ґанна и Ёлка също имат своите букви.',
  },
  ka: {
    tag: 'ka', title: 'ნიმუშის შეფასება', notice: 'მონახაზი, საორიენტაციო, არ ექვემდებარება გადახდას', watermark: 'მონახაზი', page: 'გვერდი {page} {pages}-დან', from: 'გამომგზავნი', to: 'მიმღები',
    toName: 'თბილისის წყალი შპს', facts: [['ნომერი', 'SAMPLE-7Q2'], ['თარიღი', '23 ნოემბერი, 2026'], ['ძალაშია', '23 დეკემბრამდე, 2026']],
    heads: ['მომსახურება', 'რაოდენობა', 'ფასი', 'თანხა'], group: 'ერთჯერადი', unit: 'დღე', price: euroAfter, totals: ['ჯამი დღგ-ს გარეშე', 'დღგ 20%', 'სულ'],
    items: [['მაღალი ხელმისაწვდომობის გარემოს დაყენება', '8–15 დღე'], ['მონაცემთა გადატანა', '2 გბ'], ['უკან დაბრუნების რეპეტიცია', 'ნახევარი დღე']],
    note: 'თანხები საორიენტაციოა და დამოკიდებულია ზემოთ აღწერილ ინფრასტრუქტურაზე.',
  },
  hy: {
    tag: 'hy', title: 'Նմուշի գնահատում', notice: 'Սևագիր, մոտավոր, վճարման ենթակա չէ', watermark: 'ՍԵՎԱԳԻՐ', page: 'Էջ {page}՝ {pages}-ից', from: 'Ումից', to: 'Ում համար',
    toName: 'Երևանի ջրմուղ ՓԲԸ', facts: [['Համարը', 'SAMPLE-7Q2'], ['Ամսաթիվը', '23 նոյեմբերի, 2026 թ.'], ['Վավեր է մինչև', '23 դեկտեմբերի, 2026 թ.']],
    heads: ['Ծառայություն', 'Քանակ', 'Գին', 'Գումար'], group: 'Միանվագ', unit: 'օր', price: euroAfter, totals: ['Ընդամենը առանց ԱԱՀ-ի', 'ԱԱՀ 20%', 'Ընդամենը'],
    items: [['Բարձր հասանելիության միջավայրի տեղադրում', '8–15 օր'], ['Տվյալների տեղափոխում', '2 ԳԲ'], ['Հետադարձի փորձ', 'կես օր']],
    note: 'Գումարները մոտավոր են և կախված են վերը նկարագրված ենթակառուցվածքից։',
  },
  ar: {
    tag: 'ar', direction: 'rtl', title: 'تقدير نموذجي', notice: 'مسودة استرشادية غير واجبة الدفع', watermark: 'مسودة', page: 'الصفحة {page} من {pages}', from: 'من', to: 'إلى',
    toName: 'شركة الأمل لخدمات المياه', facts: [['المرجع', 'SAMPLE-7Q2'], ['التاريخ', '23 نوفمبر 2026'], ['صالح حتى', '23 ديسمبر 2026']],
    heads: ['الخدمة', 'الكمية', 'سعر الوحدة', 'المبلغ'], group: 'يُدفع مرة واحدة', unit: 'أيام', price: (amount) => `\u200f${amount}\u00a0€`, totals: ['المجموع دون ضريبة', 'الضريبة 20%', 'المجموع'],
    items: [['تثبيت بيئة الإنتاج (Production) بإتاحة عالية', 'من 8 إلى 15 يومًا لكل بيئة'], ['نقل البيانات بحجم 2 GB', 'من قائمة الأسعار المؤرخة في 1 أكتوبر 2026'], ['التدرّب على التراجع', 'نصف يوم']],
    note: 'هذه المبالغ استرشادية، ولا تُعدّ فاتورة: انظروا https://example.org/go/draft أو اسألوا شركة AI SmartTalk (SAS) قبل 31 ديسمبر. لا إله، لأن، الإدارة، الآن، لآلئ.',
  },
  he: {
    tag: 'he', direction: 'rtl', title: 'אומדן לדוגמה', notice: 'טיוטה, אומדן בלבד, לא לתשלום', watermark: 'טיוטה', page: 'עמוד {page} מתוך {pages}', from: 'מאת', to: 'עבור',
    toName: 'מפעל המים של חיפה בע״מ', facts: [['אסמכתה', 'SAMPLE-7Q2'], ['תאריך', '23 בנובמבר 2026'], ['בתוקף עד', '23 בדצמבר 2026']],
    heads: ['שירות', 'כמות', 'מחיר ליחידה', 'סכום'], group: 'תשלום חד־פעמי', unit: 'ימים', price: (amount) => `\u200f${amount}\u00a0€`, totals: ['סך הכול ללא מע״מ', 'מע״מ 20%', 'סך הכול'],
    items: [['התקנת סביבת ייצור (Production) בזמינות גבוהה', '8–15 ימים לכל סביבה'], ['העברת נתונים של 2 GB', 'מתוך רשימת המחירים'], ['תרגול חזרה לאחור', 'חצי יום']],
    note: 'הסכומים הם אומדן בלבד: ראו https://example.org/go/draft או פנו אל AI SmartTalk (SAS) עד 31 בדצמבר. שָׁלוֹם עִם נִיקּוּד.',
  },
  zh: {
    tag: 'zh-CN', title: '示例估算', notice: '草稿，仅供参考，无需付款', watermark: '草稿', page: '第 {page} 页，共 {pages} 页', from: '来自', to: '致',
    toName: '上海浦东新区水务有限公司', facts: [['编号', 'SAMPLE-7Q2'], ['日期', '2026年11月23日'], ['有效期至', '2026年12月23日']],
    heads: ['服务', '数量', '单价', '金额'], group: '一次性费用', unit: '天', price: euroBefore, totals: ['不含税合计', '增值税 20%', '合计'],
    items: [['高可用性生产环境的安装与配置，包括网络、存储和监控系统的全面部署以及上线前的完整验收测试', '每个环境 8–15 天'], ['数据迁移', '2 GB'], ['回滚演练', '半天']],
    note: '以上金额仅供参考，取决于所述的基础设施。「草稿」不是发票；如有疑问，请在十二月三十一日之前联系 AI SmartTalk（SAS）。',
  },
  ja: {
    tag: 'ja', title: '見積もりの例', notice: '下書き・参考用・支払い不要', watermark: '下書き', page: '{page} / {pages} ページ', from: '差出人', to: '宛先',
    toName: '株式会社東京水道サービス', facts: [['番号', 'SAMPLE-7Q2'], ['日付', '2026年11月23日'], ['有効期限', '2026年12月23日']],
    heads: ['サービス', '数量', '単価', '金額'], group: '初回のみ', unit: '日', price: euroBefore, totals: ['税抜合計', '消費税 20%', '合計'],
    items: [['高可用性を備えた本番環境の構築（ネットワーク、ストレージ、監視システムを含む）', '環境ごとに 8〜15 日'], ['データ移行', '2 GB'], ['ロールバックの予行演習', '半日']],
    note: '金額は参考値であり、上に示したインフラによって変わります。「下書き」は請求書ではありません。ご不明な点は AI SmartTalk までお問い合わせください。',
  },
  ko: {
    tag: 'ko', title: '예시 견적', notice: '초안, 참고용, 지급 대상 아님', watermark: '초안', page: '{pages}쪽 중 {page}쪽', from: '보낸 곳', to: '받는 곳',
    toName: '주식회사 한강수자원', facts: [['번호', 'SAMPLE-7Q2'], ['날짜', '2026년 11월 23일'], ['유효 기간', '2026년 12월 23일까지']],
    heads: ['서비스', '수량', '단가', '금액'], group: '일회성 비용', unit: '일', price: euroBefore, totals: ['부가세 제외 합계', '부가세 20%', '합계'],
    items: [['고가용성 운영 환경 설치 및 구성과 배포 전 검증', '환경당 8–15일'], ['데이터 이전', '2 GB'], ['롤백 예행연습', '반나절']],
    note: '금액은 참고용이며 위에 설명된 인프라에 따라 달라집니다. 초안은 청구서가 아니므로 지급하실 필요가 없으며 궁금한 점은 언제든지 문의하시기 바랍니다.',
  },
  th: {
    tag: 'th', title: 'ตัวอย่างการประมาณการ', notice: 'ฉบับร่าง ใช้อ้างอิงเท่านั้น ไม่ต้องชำระเงิน', watermark: 'ฉบับร่าง', page: 'หน้า {page} จาก {pages}', from: 'จาก', to: 'ถึง',
    toName: 'บริษัท ประปากรุงเทพ จำกัด', facts: [['เลขที่', 'SAMPLE-7Q2'], ['วันที่', '23 พฤศจิกายน 2026'], ['ใช้ได้ถึง', '23 ธันวาคม 2026']],
    heads: ['บริการ', 'จำนวน', 'ราคาต่อหน่วย', 'จำนวนเงิน'], group: 'ชำระครั้งเดียว', unit: 'วัน', price: euroBefore, totals: ['ยอดรวมก่อนภาษี', 'ภาษี 20%', 'ยอดรวม'],
    items: [['การติดตั้งสภาพแวดล้อมการใช้งานจริงที่มีความพร้อมใช้งานสูงพร้อมระบบตรวจสอบ', '8–15 วันต่อสภาพแวดล้อม'], ['การย้ายข้อมูล', '2 GB'], ['การซ้อมย้อนกลับ', 'ครึ่งวัน']],
    note: 'จำนวนเงินนี้ใช้อ้างอิงเท่านั้นและขึ้นอยู่กับโครงสร้างพื้นฐานที่อธิบายไว้ข้างต้น ฉบับร่างนี้ไม่ใช่ใบแจ้งหนี้ กรุณาติดต่อเราหากมีข้อสงสัย น้ำ ปู่ ที่ ผู้ใหญ่',
  },
  hi: {
    tag: 'hi', title: 'नमूना अनुमान', notice: 'मसौदा, केवल संकेत के लिए, देय नहीं', watermark: 'मसौदा', page: 'पृष्ठ {page} / {pages}', from: 'प्रेषक', to: 'के लिए',
    toName: 'दिल्ली जल सेवा प्राइवेट लिमिटेड', facts: [['संदर्भ', 'SAMPLE-7Q2'], ['दिनांक', '23 नवंबर 2026'], ['मान्य तिथि', '23 दिसंबर 2026 तक']],
    heads: ['सेवा', 'मात्रा', 'इकाई मूल्य', 'राशि'], group: 'एक बार का भुगतान', unit: 'दिन', price: euroBefore, totals: ['कर रहित योग', 'कर 20%', 'कुल योग'],
    items: [['उच्च उपलब्धता वाले उत्पादन परिवेश की स्थापना और निगरानी व्यवस्था', 'प्रति परिवेश 8–15 दिन'], ['डेटा स्थानांतरण', '2 GB'], ['पूर्व स्थिति में लौटने का अभ्यास', 'आधा दिन']],
    note: 'राशियाँ केवल संकेत के लिए हैं और ऊपर वर्णित अवसंरचना पर निर्भर करती हैं। क्षत्रिय, ज्ञान, श्रृंगार, विद्यार्थी, हिन्दी, र्‍य।',
  },
} as const satisfies Readonly<Record<string, SampleWords>>;

export type SampleLanguage = keyof typeof sampleWords;

export const sampleLanguages = Object.keys(sampleWords) as readonly SampleLanguage[];

/** A document with every kind of block, over two pages. */
export function sampleDocument(key: SampleLanguage): PdfDocument {
  const words: SampleWords = sampleWords[key];
  return {
    language: words.tag, direction: words.direction ?? 'ltr', title: words.title, creator: 'Sample', author: 'AI SmartTalk', subject: words.notice, createdAt: '2026-11-23T09:30:00Z', paper: 'a4',
    notice: words.notice, watermark: words.watermark,
    footer: { text: [{ text: 'SAMPLE-7Q2', isolated: true }, { text: ` · ${words.title}` }], pageNumber: words.page },
    blocks: sampleBlocks(words),
    attachments: [{ name: 'factur-x.xml', mediaType: 'text/xml', description: words.title, relationship: 'Alternative', bytes: new TextEncoder().encode('<sample/>') }],
    facturX: { fileName: 'factur-x.xml', conformanceLevel: 'EN 16931' },
  };
}

function sampleBlocks(words: SampleWords): readonly Block[] {
  const { price } = words;
  return [
    { kind: 'heading', level: 1, text: words.title },
    {
      kind: 'columns', columns: [
        { share: 1, blocks: [{ kind: 'paragraph', size: 'small', tone: 'soft', text: words.from }, { kind: 'paragraph', bold: true, text: [{ text: 'AI SmartTalk SAS', isolated: true }] }, { kind: 'paragraph', text: [{ text: '12 Cité de l’Étang\n79140 Combrand', isolated: true }] }] },
        { share: 1, blocks: [{ kind: 'paragraph', size: 'small', tone: 'soft', text: words.to }, { kind: 'paragraph', bold: true, text: [{ text: words.toName, isolated: true }] }, { kind: 'facts', items: words.facts.map(([name, value]) => ({ name, value })) }] },
      ],
    },
    { kind: 'heading', level: 2, text: words.group },
    {
      kind: 'table', summary: words.title,
      columns: [{ head: words.heads[0], width: 'fill', namesRow: true }, { head: words.heads[1], width: 'fit', align: 'figures' }, { head: words.heads[2], width: 'fit', align: 'figures' }, { head: words.heads[3], width: 'fit', align: 'figures' }],
      rows: [{ kind: 'group', cells: [{ text: words.group, span: 4 }] }, ...Array.from({ length: 16 }, (_, index) => sampleRow(words, index)), { kind: 'sum', cells: [{ text: words.totals[2], span: 3 }, { text: price('12,345.67') }] }],
    },
    { kind: 'totals', rows: [{ name: words.totals[0], value: price('12,345.67') }, { name: words.totals[1], value: price('2,469.13') }, { name: words.totals[2], value: price('14,814.80'), strong: true }] },
    { kind: 'gap', height: 8 },
    { kind: 'paragraph', text: words.note, size: 'small' },
    { kind: 'rule' },
    { kind: 'list', items: [words.note, words.items[0]?.[0] ?? ''], size: 'small' },
    { kind: 'list', ordered: true, items: words.items.map(([name]) => name), size: 'small' },
    { kind: 'paragraph', text: [{ text: `${words.title}: ` }, { text: 'https://example.org/go/draft/', link: 'https://example.org/go/draft/', isolated: true }, { text: ' ' }, { text: 'ne vaut pas facture', language: 'fr' }] },
    { kind: 'qr-code', text: 'https://example.org/en/estimator/#e1.2026-10-01.abcdefghijkl', alternative: words.title, side: 76 },
  ];
}

function sampleRow({ items, unit, price }: SampleWords, index: number): TableRow {
  const [name, detail] = items[index % items.length] ?? ['', ''];
  return { cells: [{ text: name, detail }, { text: `${index + 1} ${unit}` }, { text: price(index % 2 === 0 ? '850.00' : '1,300.50') }, { text: price(`${index + 1},${String(index * 37).padStart(3, '0')}.00`) }] };
}

// Months as pages of the world's larger languages write them; letters without marks, in small. A name counts by its beginning.
const written: readonly string[] = [
  'january jan januar janner jaenner janvier janv enero ene gennaio gen janeiro januari ocak oca stycznia styczen leden ledna januarie ianuarie ian januar tammikuu januara styczniu янв января январь січня ιανουαριου يناير',
  'february feb februar fevrier fevr fev febrero febbraio fevereiro februari subat sub lutego luty unor unora februarie helmikuu фев февраля февраль лютого φεβρουαριου فبراير',
  'march mar marz maerz marts mars marzo marco maart mart mrt marca marzec brezen brezna martie maaliskuu maret мар марта март березня μαρτιου مارس',
  'april apr avril avr abril abr aprile avril nisan nis kwietnia kwiecien duben dubna aprilie huhtikuu апр апреля апрель квітня απριλιου أبريل ابريل',
  'may mai mayo maggio mag maio mei maj mayis maja kveten kvetna toukokuu мая май травня μαιου مايو',
  'june jun juni juin junio giugno giu junho haziran haz czerwca czerwiec cerven cervna iunie iun kesakuu июн июня июнь червня ιουνιου يونيو',
  'july jul juli juillet juil julio luglio lug julho temmuz tem lipca lipiec cervenec cervence iulie iul heinakuu июл июля июль липня ιουλιου يوليو',
  'august aug aout agosto ago augustus agustos agu sierpnia sierpien srpen srpna elokuu agustus авг августа август серпня αυγουστου أغسطس اغسطس',
  'september sep sept septembre septiembre settembre set setembro eylul eyl wrzesnia wrzesien zari septembrie syyskuu сен сентября сентябрь вересня σεπτεμβριου سبتمبر',
  'october oct oktober okt octobre octubre ottobre ott outubro out ekim eki pazdziernika pazdziernik rijen rijna octombrie lokakuu окт октября октябрь жовтня οκτωβριου أكتوبر اكتوبر',
  'november nov novembre noviembre novembro kasim kas listopada listopad listopadu noiembrie marraskuu ноя ноября ноябрь листопада νοεμβριου نوفمبر',
  'december dec dezember dez decembre diciembre dic dicembre dezembro desember aralik ara grudnia grudzien prosinec prosince decembrie joulukuu дек декабря декабрь грудня δεκεμβριου ديسمبر',
]

const monthByName: ReadonlyMap<string, number> = new Map(
  written.flatMap((names, i) => names.split(' ').map((name) => [name, i + 1] as const)),
)

/** The number of the month (1 to 12) that the word names in one of many languages; null where it names none. */
export function monthNumber(word: string): number | null {
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/ı/g, 'i')
  return monthByName.get(plain) ?? null
}

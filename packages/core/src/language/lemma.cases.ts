import type { Upos } from '../records/token.js'

/** form UPOS lemma, one case a line. */
export const lemmaCases: readonly (readonly [form: string, upos: Upos, lemma: string])[] =
  `killed VERB kill|killing VERB kill|kills VERB kill|kill VERB kill|bombed VERB bomb|attacked VERB attack|wounded VERB wound
stopped VERB stop|stopping VERB stop|hoped VERB hope|planned VERB plan|admitted VERB admit|kidnapped VERB kidnap
exploded VERB explode|claimed VERB claim|blamed VERB blame|denied VERB deny|denies VERB deny|died VERB die|dies VERB die
dying VERB die|said VERB say|told VERB tell|struck VERB strike|shot VERB shoot|fled VERB flee|fleeing VERB flee|led VERB lead
rescued VERB rescue|rescuing VERB rescue|accused VERB accuse|released VERB release|raised VERB raise|forced VERB force
arrested VERB arrest|targeted VERB target|opened VERB open|fired VERB fire|firing VERB fire|injured VERB injure|captured VERB capture
secured VERB secure|seized VERB seize|besieged VERB besiege|handled VERB handle|shelled VERB shell|patrolled VERB patrol
cancelled VERB cancel|installed VERB install|arranged VERB arrange|changing VERB change|bringing VERB bring|created VERB create
evacuated VERB evacuate|evacuating VERB evacuate|treated VERB treat|quoted VERB quote|guided VERB guide|united VERB unite
reported VERB report|added VERB add|agreed VERB agree|guaranteed VERB guarantee|needs VERB need|watches VERB watch|passes VERB pass
goes VERB go|does VERB do|massacred VERB massacre|executed VERB execute|avoided VERB avoid|ambushed VERB ambush|collapsed VERB collapse
sing VERB sing|bring VERB bring|used VERB use|focused VERB focus|is AUX be|were AUX be|'s AUX be|wo AUX will|ca AUX can|'ve AUX have
has VERB have|men NOUN man|women NOUN woman|children NOUN child|policemen NOUN policeman|militias NOUN militia|forces NOUN force
bodies NOUN body|clashes NOUN clash|boxes NOUN box|houses NOUN house|viruses NOUN virus|abuses NOUN abuse|heroes NOUN hero
knives NOUN knife|movies NOUN movie|analyses NOUN analysis|news NOUN news|headquarters NOUN headquarters|politics NOUN politics
people NOUN people|aircraft NOUN aircraft|bus NOUN bus|buses NOUN bus|NGOs NOUN NGO|CEO NOUN CEO|Soldiers NOUN soldier|crisis NOUN crisis
Baghdad PROPN Baghdad|NATO PROPN NATO|Texas PROPN Texas|Iraqis PROPN Iraqi|Iranians PROPN Iranian|States PROPN State|Sept. PROPN September
Iraqi ADJ Iraqi|Islamic ADJ Islamic|U.S. ADJ U.S.|Human ADJ human|Big ADJ big|larger ADJ large|worst ADJ bad|better ADV well
heavier ADJ heavy|other ADJ other|former ADJ former|later ADV late|them PRON they|him PRON he|those PRON that|an DET a
these DET this|n't PART not|n’t PART not|He PRON he|’s PART 's|1,200 NUM 1200|Three NUM three|. PUNCT .|” PUNCT "|In ADP in`
    .split(/[|\n]/)
    // Each case is written as three parts, the second a tag.
    .map((line) => line.split(' ') as [string, Upos, string])

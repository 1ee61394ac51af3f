"""Who says so: every link of the chain, in the order of the text."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dateline.model import Claim, Reading

Read = Callable[..., Reading]
ClaimAt = Callable[..., Claim]

# text, type, trigger, the words of the chain (each contained in a link, one link each)
CHAINS: list[tuple[str, str, str, list[str]]] = [
    ("Rebels captured Malakal.", "seize", "captured", []),
    ("Gunmen fired on Malakal, with 200 people feared dead, officials said.", "casualties", "dead", ["officials"]),
    ("The UK-based monitoring group said nine people were killed in Malakal.", "casualties", "killed",
     ["UK-based monitoring group"]),
    ("The group said nine people were killed in Malakal.", "casualties", "killed", []),
    # one source told by two words, two speakers; who one of them is; no account is "the source"
    ("Rebels captured Malakal, security and local sources said.", "seize", "captured", ["security and local sources"]),
    ("Rebels captured Malakal, hospital and police sources told AFP.", "seize", "captured",
     ["hospital and police sources", "AFP"]),
    ("Rebels captured Malakal, the army and local sources said.", "seize", "captured", ["army", "local sources"]),
    ("Rebels captured Malakal, said one of the sources, a police officer.", "seize", "captured", ["police officer"]),
    ("Rebels captured Malakal, one of the sources, a police officer, said.", "seize", "captured", ["police officer"]),
    ("Troops left Juba, a nun said, citing accounts from those who had fled. Rebels captured Malakal, the source said.",
     "seize", "captured", ["nun"]),
    # who asks for it says what is asked for and what goes on, and not what has happened or only stands beside it
    ("The UN called for a truce in Malakal.", "agree", "truce", ["UN"]),
    ("The UN urged the rebels to leave Malakal.", "withdraw", "leave", ["UN"]),
    ("The UN urged an inquiry into the attack on a mosque in Malakal.", "attack", "attack", []),
    ("The UN called for a truce in Malakal, where rebels captured a dam.", "seize", "captured", []),
    # who opens a headline; the medium that carried a statement; a body told before in the sentence
    ("UN: rebels capture Malakal\n\nTalks went on in Juba on Monday.", "seize", "capture", ["UN"]),
    ("Sudan: rebels capture Malakal\n\nTalks went on in Juba on Monday.", "seize", "capture", []),
    ("In a statement carried by SANA, the army said rebels had captured Malakal.", "seize", "captured",
     ["SANA", "army"]),
    ("In a statement carried by SANA, the army praised its men, while residents said rebels had captured Malakal.",
     "seize", "captured", ["residents"]),
    ("In a statement carried by SANA, the army said it was calm, while residents said rebels had captured Malakal.",
     "seize", "captured", ["residents"]),
    ("A blast killed a driver of the International Rescue Committee, the organisation said.", "casualties", "killed",
     ["International Rescue Committee"]),
    # a second speaker behind what the first belongs to; what goes with the noun of that phrase is none
    ("Rebels captured Malakal, officials of the temple and a local charity said.", "seize", "captured",
     ["officials of the temple", "local charity"]),
    ("The head of a clinic and independent media reported that rebels had captured Malakal.", "seize", "captured",
     ["head of a clinic", "independent media"]),
    ("Rebels captured Malakal, said relatives of the victims and a local charity.", "seize", "captured",
     ["relatives of the victims", "local charity"]),
    ("Rebels captured Malakal, officials of the army and the navy said.", "seize", "captured",
     ["officials of the army"]),
    ("Rebels captured Malakal, officials of the army and police said.", "seize", "captured",
     ["officials of the army"]),
    # a seat speaks; a verb that begins a statement behind its quotation; a statement governed by "in"
    ("The regional army headquarters said rebels had captured Malakal.", "seize", "captured",
     ["regional army headquarters"]),
    ('"Rebels captured Malakal," continued this witness.', "seize", "captured", ["witness"]),
    ("The militia gave no figure, but in a statement on Monday said rebels had captured Malakal.", "seize",
     "captured", ["militia"]),
    # the side whose deed is told before the pronoun, where the number agrees
    ("Late on Monday, the army captured Malakal, it said in a statement.", "seize", "captured", ["army"]),
    ("The rebels captured Malakal, they said.", "seize", "captured", ["rebels"]),
    ("The rebels captured Malakal, it said.", "seize", "captured", []),
    # who is accused says nothing; what is missing says nothing
    ("The army, backed by Egypt, accuses Turkey of backing the rebels.", "support", "backing", ["army"]),
    ("Sudan captures Malakal, says 3,000 missing", "seize", "captures", []),
    ("The army said troops had left. It underscored that rebels had captured Malakal.", "seize", "captured", ["army"]),
    ("The army said troops had left. It underscores that rebels captured Malakal.", "seize", "captured", []),
    ("The rebels claimed they had captured Malakal, while Khartoum claimed the presence of foreign troops in Malakal.",
     "deploy", "presence", ["Khartoum"]),
    ("The rebels took Donetsk, with Moscow accusing Ukraine of shelling civilians.", "shelling", "shelling",
     ["Moscow"]),
    # a clause after a semicolon has its own speaker
    ("The rebels said they had captured Malakal; the army said six soldiers died.", "casualties", "died", ["army"]),
    # media that no list knows; a name that means a party elsewhere
    ("Rebels captured Malakal, a miller told Radio Kasai on Monday.", "seize", "captured", ["miller", "Radio Kasai"]),
    ("Rebels captured Malakal, the governor told news channel ANC Monday.", "seize", "captured",
     ["governor", "ANC"]),
    ("Rebels captured Malakal, the governor told the court.", "seize", "captured", ["governor"]),
    ("Omar Deng said troops had left. He underscored that rebels had captured Malakal.", "seize", "captured",
     ["Omar Deng"]),
    ("The army said rebels had captured Malakal.", "seize", "captured", ["army"]),
    ("Rebels have captured Malakal, the army said.", "seize", "captured", ["army"]),
    ("According to residents, rebels captured Malakal.", "seize", "captured", ["residents"]),
    ("Rebels captured Malakal, according to the United Nations.", "seize", "captured", ["United Nations"]),
    ("Rebels captured Malakal on Monday, a military spokesman told Reuters.", "seize", "captured",
     ["military spokesman", "Reuters"]),
    ("Citing a local official, Reuters reported that rebels had captured Malakal.", "seize", "captured",
     ["local official", "Reuters"]),
    ("State television reported on Monday that troops had recaptured Malakal.", "seize", "recaptured",
     ["State television"]),
    ("Witnesses said a shell killed six people in Donetsk.", "casualties", "killed", ["Witnesses"]),
    ("A hospital doctor, who asked not to be named, said six people were killed in Donetsk.", "casualties", "killed",
     ["doctor"]),
    ("A nurse who asked not to be named said six people were killed in Donetsk.", "casualties", "killed", ["nurse"]),
    ("A resident who declined to be named told Reuters six people were killed in Donetsk.", "casualties", "killed",
     ["resident", "Reuters"]),
    ("A nurse told The Associated Press that rebels had captured Malakal.", "seize", "captured",
     ["nurse", "Associated Press"]),
    ("Footage aired by state television showed rebels storming Malakal.", "offensive", "storming",
     ["Footage", "state television"]),
    ("Videos posted on social media showed rebels storming Malakal.", "offensive", "storming", ["Videos"]),
    ("A local chief said gunmen abducted nine women.", "abduct", "abducted", ["chief"]),
    ("State radio gave a toll of nine dead in the blast in Malakal.", "casualties", "toll", ["State radio"]),
    ("Rebels captured the town of Malakal activists and rescue workers said.", "seize", "captured",
     ["activists", "rescue workers"]),
    ("Another activist group the Syrian Observatory for Human Rights said rebels had captured Malakal.", "seize",
     "captured", ["Syrian Observatory for Human Rights"]),
    ("ISIS in a statement published on Twitter and the messaging service Telegram said rebels had captured Malakal.",
     "seize", "captured", ["ISIS"]),
    ("The ministry gave no figure for the blast in Malakal.", "bombing", "blast", []),
    ("The Red Crescent put the death toll at 58, adding that rebels had captured Malakal.", "seize", "captured",
     ["Red Crescent"]),
    ("Rebels captured Malakal said the Observatory which tracks the war.", "seize", "captured", ["Observatory"]),
    ("Six people were killed in Donetsk added the Observatory.", "casualties", "killed", ["Observatory"]),
    ("Rebels captured Malakal, according to a UN report seen by Reuters.", "seize", "captured",
     ["UN report", "Reuters"]),
    ("Mayor Ihor Kravchenko said six people were killed in Donetsk.", "casualties", "killed", ["Ihor Kravchenko"]),
    ("“Rebels have captured Malakal,” said Colonel Peter Deng.", "seize", "captured", ["Peter Deng"]),
    ("“Rebels have captured Malakal. They shelled the airport,” said Colonel Peter Deng.", "shelling", "shelled",
     ["Peter Deng"]),
    ("Colonel Peter Deng spoke from Juba. He said rebels had captured Malakal.", "seize", "captured", ["Deng"]),
    ("A security source said troops had left Juba. The source added that rebels captured Malakal.",
     "seize", "captured", ["security source"]),
    ("The army said rebels had left. Militiamen captured Malakal.", "seize", "captured", []),
    ("Footage showed rebels storming Malakal.", "offensive", "storming", ["Footage"]),
    ("The defence ministry denied that rebels had captured Malakal.", "seize", "captured", ["defence ministry"]),
    ("Kyiv accused Moscow of shelling Mariupol.", "accuse", "accused", []),
    ("Rebel commander John Gai claimed that his men captured Malakal.", "seize", "captured", ["John Gai"]),
    ("Rebels captured Malakal, Reuters reported, citing the army.", "seize", "captured", ["Reuters", "army"]),
    ("On Monday a monitoring group said rebels had captured Malakal.", "seize", "captured", ["monitoring group"]),
    ("On Tuesday two doctors said six people were killed in Donetsk.", "casualties", "killed", ["doctors"]),
    ("Activists and medics said six people were killed in Donetsk.", "casualties", "killed", ["Activists", "medics"]),
    ("Raids kill nine in east Ukraine town Monitor", "casualties", "kill", ["Monitor"]),
    ("Seven dead in Donetsk market blast Monitor AFP Sunday 1 Feb 2015 Seven people died when a blast shook a market.",
     "casualties", "dead", ["Monitor"]),
    ("New evidence suggests that rebels shelled Malakal.", "shelling", "shelled", []),
]

# How the clause of saying stands to what is said, and which noun of it speaks.
CLAUSES: list[tuple[str, str, str, list[str]]] = [
    ("“Rebels,” the governor said, “have captured Malakal.”", "seize", "captured", ["governor"]),
    ("The army said rebels captured Malakal, but residents said troops shelled it.", "seize", "captured", ["army"]),
    ("The army said rebels captured Malakal, but residents said troops shelled it.", "shelling", "shelled",
     ["residents"]),
    ("Six people were wounded in Juba as residents reported the shelling of the market.", "casualties", "wounded", []),
    ("Six people were wounded in Juba as residents reported the shelling of the market.", "shelling", "shelling",
     ["residents"]),
    ("Jane Akol, head of the clinic, who fled on Monday, said shells killed six people.", "casualties", "killed",
     ["Jane Akol"]),
    ("The channel, whose owner has left the country, said rebels captured Malakal.", "seize", "captured", ["channel"]),
    ("Rebels captured Malakal, said Omar Deng, who leads them.", "seize", "captured", ["Omar Deng"]),
    ("Rebels - a local force - also said they had captured Malakal.", "seize", "captured", ["Rebels"]),
    ("The governor did not name the group but said rebels captured Malakal.", "seize", "captured", ["governor"]),
    ("Omar Deng said the troops had left, adding that rebels captured Malakal.", "seize", "captured", ["Omar Deng"]),
    ("Troops left Juba on Monday, the mayor said, and rebels captured Malakal.", "seize", "captured", ["mayor"]),
    ("Troops left Juba, the mayor said on Monday, and rebels captured Malakal.", "seize", "captured", ["mayor"]),
    ("Troops left Juba on Monday, the mayor said, but rebels captured Malakal.", "seize", "captured", []),
    ("Troops left Juba, the mayor said, and residents said rebels captured Malakal.", "seize", "captured",
     ["residents"]),
    ("The militia, which Kyiv says it trains, captured Malakal.", "seize", "captured", []),
    ("A civil defence spokesman told reporters in Juba that rebels captured Malakal.", "seize", "captured",
     ["spokesman"]),
    ("Rebels captured Malakal, according to a study by Oxfam and the country’s rights commission.", "seize",
     "captured", ["Oxfam", "country’s rights commission"]),
    ("Aid workers reported the shelling of Malakal.", "shelling", "shelling", ["Aid workers"]),
    ("State-run news agency Tass said rebels captured Malakal.", "seize", "captured", ["Tass"]),
    ("“They left,” said Omar Deng, a trader. “Six people were killed.”", "casualties", "killed", ["Omar Deng"]),
    ("Omar Deng said they left. “Six were killed.”", "casualties", "killed", ["Omar Deng"]),
    ("Medics told AFP nine people were killed in Malakal.", "casualties", "killed", ["Medics", "AFP"]),
    ("Medics told AFP rebels captured Malakal.", "seize", "captured", ["Medics", "AFP"]),
    ("Medics told UN officials that rebels captured Malakal.", "seize", "captured", ["Medics"]),
    ("The Kenyan group’s director Peter Deng said rebels captured Malakal.", "seize", "captured", ["Peter Deng"]),
]

# Commas and quotation marks were lost.
BARE: list[tuple[str, str, str, list[str]]] = [
    ("Shells killed six people in the town of Malakal military sources said Monday.", "casualties", "killed",
     ["military sources"]),
    ("Shells killed six people in the market of Malakal local authorities told reporters on Monday.", "casualties",
     "killed", ["local authorities"]),
    ("Shells killed six people including two children on Friday the Red Cross said.", "casualties", "killed",
     ["Red Cross"]),
    ("Shells killed six people in Malakal a war monitor medics and teachers said.", "casualties", "killed",
     ["war monitor", "medics", "teachers"]),
    ("Local and media sources said rebels captured Malakal.", "seize", "captured", ["Local and media sources"]),
    ("Teachers in Malakal north of Juba said that rebels captured the airport.", "seize", "captured",
     ["Teachers in Malakal"]),
    ("Six people were killed in Malakal the army said without giving details.", "casualties", "killed", ["army"]),
    ("Shells killed six people in the river district council chief Omar Deng told reporters.", "casualties", "killed",
     ["Omar Deng"]),
    ("Shells killed six people in Malakal said Omar Deng director of the clinic.", "casualties", "killed",
     ["Omar Deng"]),
    ("According to the observatory at least nine people were killed in Malakal.", "casualties", "killed",
     ["observatory"]),
    ("The Red Cross a relief body which works in Juba said six people were killed.", "casualties", "killed",
     ["Red Cross"]),
    ("Six people were killed in what the army said was an accident.", "casualties", "killed", []),
    ("Shells killed six people during the past four days several sources confirmed.", "casualties", "killed",
     ["several sources"]),
    ("Shells hit the market the army said killing six people.", "casualties", "killing", ["army"]),
]

# Nouns that say something, and who is quoted by whom.
NOUNS: list[tuple[str, str, str, list[str]]] = [
    ("Reuters reports that rebels captured Malakal.", "seize", "captured", ["Reuters"]),
    ("Rebels captured Malakal, the Syrian Observatory for Human Rights reports.", "seize", "captured",
     ["Syrian Observatory for Human Rights"]),
    ("Aid agencies fear that rebels captured Malakal.", "seize", "captured", ["Aid agencies"]),
    # what is so all the same, and not what is feared
    ("Aid agencies fear a raid on rebel-held Malakal.", "hold", "rebel-held", []),
    ("Aid agencies fear that rebels may capture Malakal.", "seize", "capture", ["Aid agencies"]),
    ("Troops left amid reports that rebels captured Malakal.", "seize", "captured", ["reports"]),
    ("Diplomats met after reports of the shelling of Malakal.", "shelling", "shelling", ["reports"]),
    ("The ministry’s claim last week that rebels captured Malakal is false.", "seize", "captured", ["ministry"]),
    ("State radio quoted the army as saying rebels captured Malakal.", "seize", "captured",
     ["State radio", "army"]),
    ("The army was quoted by Reuters as saying that rebels captured Malakal.", "seize", "captured",
     ["army", "Reuters"]),
    ("In an interview with Reuters, Omar Deng said rebels captured Malakal.", "seize", "captured",
     ["Reuters", "Omar Deng"]),
    ("A video posted online on Monday showed rebels storming Malakal.", "offensive", "storming", ["video"]),
    ("Troops left, with the Tass news agency saying rebels captured Malakal.", "seize", "captured", ["Tass"]),
    ("The UN has received reports of the shelling of Malakal.", "shelling", "shelling", ["UN", "reports"]),
    ("The shelling of Malakal, Kenya said, killed six people.", "casualties", "killed", ["Kenya"]),
    ("The shelling of Malakal, Kenya said, killed six people.", "shelling", "shelling", ["Kenya"]),
    ("A nurse told Human Rights Watch that shells killed six people.", "casualties", "killed",
     ["nurse", "Human Rights Watch"]),
    ("Shells killed six people, medics said, as well as troops.", "casualties", "killed", ["medics"]),
    ("The miller said rebels captured Malakal.", "seize", "captured", ["miller"]),
]

# What is no saying: doing, ordering, believing in the report's own voice.
NOT_SAID: list[tuple[str, str, str, list[str]]] = [
    ("The army responded to the capture of Malakal by shelling the market.", "shelling", "shelling", []),
    ("The governor has told the army to recapture Malakal.", "seize", "recapture", []),
    ("Rebels who have declared a republic captured Malakal.", "seize", "captured", []),
    ("The Red Cross has called for an inquiry into a raid that killed six people in Malakal.", "casualties", "killed",
     []),
    ("New raids add to the pressure after rebels captured Malakal.", "seize", "captured", []),
    ("The army has neither confirmed nor denied that rebels captured Malakal.", "seize", "captured", []),
    ("Rebels captured Malakal after gas was released by a helicopter.", "seize", "captured", []),
    ("The governor accused rebels of shelling Malakal and said he would rebuke them.", "accuse", "accused", []),
    ("The army said warplanes continued to bomb Malakal.", "airstrike", "bomb", ["army"]),
]

# Who is meant by what points back.
POINTING: list[tuple[str, str, str, list[str]]] = [
    ("A report by Oxfam came out. Medics said six people died. It said rebels shelled Malakal.", "shelling", "shelled",
     []),
    ("The Red Cross said six people died. Jane Akol said she fled. It added that rebels shelled Malakal.", "shelling",
     "shelled", ["Red Cross"]),
    ("Jane Akol, the regional coordinator, said six people died. Medics said they left. The coordinator added that "
     "rebels shelled Malakal.", "shelling", "shelled", ["Jane Akol"]),
    ("The Red Cross said six people died. The Geneva-based organisation said rebels shelled Malakal.", "shelling",
     "shelled", ["Red Cross"]),
    ("Omar Deng said troops had left. The same source said rebels shelled Malakal.", "shelling", "shelled",
     ["Omar Deng"]),
    ("A doctor told AFP that six people died. The doctor added that rebels shelled Malakal.", "shelling", "shelled",
     ["doctor", "AFP"]),
]

# Names behind a role and its body, a comma lost; speakers behind a participle; who makes a statement or recording.
NAMED: list[tuple[str, str, str, list[str]]] = [
    ("Rebels captured Malakal on May 2 AU Special Envoy for Sudan Jane Akol said.", "seize", "captured",
     ["Jane Akol"]),
    ("In Juba U.S. Secretary of State Jane Akol said rebels captured Malakal.", "seize", "captured", ["Jane Akol"]),
    ("Rebels captured Malakal said Jane Akol Human Rights Watchs regional coordinator.", "seize", "captured",
     ["Jane Akol"]),
    ("A nurse at Malakal Emergency Hospital Jane Akol said rebels captured Malakal.", "seize", "captured",
     ["Jane Akol"]),
    ("Member of the National Forums political committee Jane Akol said rebels captured Malakal.", "seize", "captured",
     ["Jane Akol"]),
    ("Rebels captured Malakal a spokesman for President Omar Deng said.", "seize", "captured",
     ["spokesman for President Omar Deng"]),
    ("Rebels captured Malakal a spokesman for the rebel group Liwa Nour said.", "seize", "captured",
     ["spokesman for the rebel group Liwa Nour"]),
    ("Rebels captured Malakal said a resident of the eastern town of Wad Madani.", "seize", "captured",
     ["resident of the eastern town of Wad Madani"]),
    ("A nurse was killed in the port town local medics and monitoring groups said.", "casualties", "killed",
     ["local medics", "monitoring groups"]),
    ("A team of medics the Red Cross in Malakal said rebels captured Malakal.", "seize", "captured", ["Red Cross"]),
    ("Rebels captured Malakal said the governor in a statement.", "seize", "captured", ["governor"]),
    ("Omar Deng fled. The army shelled a dam across the country Deng warned.", "shelling", "shelled", ["Deng"]),
    ("Many said rebels captured Malakal.", "seize", "captured", []),
    ("Sources close to the mayor told AFP that rebels captured Malakal.", "seize", "captured",
     ["Sources close to the mayor", "AFP"]),
    ("Sources in the town and the Syrian Observatory for Human Rights said rebels captured Douma.", "seize", "captured",
     ["Sources in the town", "Syrian Observatory for Human Rights"]),
    ("A statement by the army said rebels captured Malakal.", "seize", "captured", ["army"]),
    ("A statement by the army said it was calm. The statement said rebels captured Malakal.", "seize", "captured",
     ["statement"]),
    ("Clashes began in Douma between the army and men of Red Dawn (RD) and the Blue Front on the far bank the SOHR "
     "told.", "clash", "Clashes", ["SOHR"]),
    ("A report by the UN said rebels captured Malakal.", "seize", "captured", ["report"]),
    ("Video shared by students online showed rebels storming Malakal.", "offensive", "storming",
     ["Video", "students"]),
    ("An AFP photographer saw the bodies of ten people in Malakal.", "casualties", "bodies", ["AFP photographer"]),
    ("The governor saw the capture of Malakal as a mistake.", "seize", "capture", []),
    ("State television rolled footage of rebels storming Malakal.", "offensive", "storming",
     ["State television", "footage"]),
    ("Reuters reported residents and medics as saying rebels captured Malakal.", "seize", "captured",
     ["Reuters", "residents", "medics"]),
    ("Rebels captured Malakal, the mayor was quoted as saying by Reuters.", "seize", "captured",
     ["mayor", "Reuters"]),
    ("Rebels captured Malakal a nurse in the border town said on Friday Reuters reported.", "seize", "captured",
     ["nurse in the border town", "Reuters"]),
    ("Speaking to Reuters hospital chief Omar Deng said rebels captured Douma.", "seize", "captured",
     ["Reuters", "Omar Deng"]),
    ("Opposition: rebels capture Malakal\n\nTalks went on in Juba on Monday.", "seize", "capture", ["Opposition"]),
]
# A deed that is claimed as one's own, and nothing else that is told.
OWNED_UP: list[tuple[str, str, str, list[str]]] = [
    ("A bomb blast claimed by the Islamic State group killed ten people in Douma.", "bombing", "bomb blast",
     ["Islamic State group"]),
    ("A bomb blast claimed by the Islamic State group killed ten people in Douma.", "casualties", "killed", []),
    ("Gunmen killed two people in Douma in an attack claimed by the Islamic State group.", "casualties", "killed", []),
    ("The Islamic State group claimed responsibility for the bombing in Douma that killed ten people.", "bombing",
     "bombing", ["Islamic State group"]),
    ("The Islamic State group claimed responsibility for the bombing in Douma that killed ten people.", "casualties",
     "killed", []),
    ("No group claimed the bombing in Douma.", "bombing", "bombing", []),
    ("The rebels claimed the bombing in Douma had killed ten people.", "casualties", "killed", ["rebels"]),
    ("The bombing claimed the lives of ten people in Douma.", "casualties", "claimed the lives of", []),
]
# What is said with other words of saying, or under "not"; what only looks like it; a deal that its parties announce.
OTHER_WORDS: list[tuple[str, str, str, list[str]]] = [
    ("Reports emerged that rebels captured Malakal.", "seize", "captured", ["Reports"]),
    ("Officials have expressed concern that rebels captured Malakal.", "seize", "captured", ["Officials"]),
    ("The minister expressed support for the capture of Malakal.", "seize", "capture", []),
    ("Ten people have died in Malakal the monitor has estimated after a week of rain.", "casualties", "died",
     ["monitor"]),
    ("Kenyan customs officers who followed the trail concluded six guides had been killed in Malakal.", "casualties",
     "killed",
     ["Kenyan customs officers"]),
    ("He was arrested in Malakal on May 2, court papers show.", "abduct", "arrested", ["court papers"]),
    ("An army source did not deny that rebels captured Malakal.", "seize", "captured", []),
    # nobody admits or says it, and what is only doubted is said by who doubts it
    ("The army did not admit that the rebels had captured Malakal.", "seize", "captured", []),
    ("The minister did not deny that troops had fled Malakal.", "withdraw", "fled", []),
    # "that" before a noun opens no clause
    ("Jets hit Malakal, the police said. The raid on Bor killed nine, noting that day as the worst.", "casualties",
     "killed", []),
    # by when, and by what chance, are no makers; who takes it for something has not seen it
    ("A statement by the end of the day said that rebels had captured Malakal.", "seize", "captured", ["statement"]),
    ("Video taken by chance showed rebels storming Malakal.", "offensive", "storming", ["Video"]),
    ("The crew saw the raid as a mistake in Malakal.", "airstrike", "raid", []),
    ("The ministry deplored what it said was a raid on a bakery in Malakal.", "airstrike", "raid", ["ministry"]),
    ("The opposition blamed the governors forces saying the raid killed ten people in Malakal.", "casualties", "killed",
     ["opposition"]),
    ("Sudans state news agency left out the attack on a bakery in Malakal.", "attack", "attack", []),
    ("The army and the rebels announced a ceasefire in Malakal.", "agree", "announced a ceasefire", []),
    ("She saw the site of a raid Kenya says killed six people in Malakal.", "casualties", "killed",
     ["Kenya"]),
    ("Rebels shelled Malakal, the police said. The shells also hit a school, adding that the militia fired them.",
     "shelling", "hit", ["police"]),
    ("Jets hit Douma, the Syrian Observatory for Human Rights reported. It said rebels captured a dam.", "seize",
     "captured", ["Syrian Observatory for Human Rights"]),
]

ALL = [*NAMED, *OWNED_UP, *OTHER_WORDS, *CHAINS, *CLAUSES, *BARE, *NOUNS, *NOT_SAID, *POINTING]


@pytest.mark.parametrize(("text", "type_", "trigger", "chain"), ALL)
def test_chain(text: str, type_: str, trigger: str, chain: list[str], read: Read, claim_at: ClaimAt) -> None:
    claim = claim_at(read(text), type_, trigger)
    got = [s.text for s in claim.source]
    assert len(got) == len(chain), got
    assert all(words in link or link in words for words, link in zip(chain, got, strict=True)), got


@pytest.mark.parametrize(("text", "joint"), [
    ("Medics and residents said rebels captured Malakal.", [False, True]),
    ("A medic told Reuters that rebels captured Malakal.", [False, False]),
    ("Medics and residents told Reuters that rebels captured Malakal.", [False, True, False]),
    ("Citing medics and residents, Reuters said rebels captured Malakal.", [False, True, False]),
])
def test_side_by_side_or_in_a_chain(text: str, joint: list[bool], read: Read, claim_at: ClaimAt) -> None:
    assert [link.joint for link in claim_at(read(text), "seize", "captured").source] == joint


@pytest.mark.parametrize(("text", "chain"), [
    # no mark before the word of saying
    ("After the raid three houses in Malakal collapsed said Deng.", ["Deng"]),
    ("Shells killed nine people in Malakal overnight said Observatory head Omar Deng.", ["Omar Deng"]),
    ("Bombs hit Malakal and eased the pressure said security officer Omar Deng.", ["security officer Omar Deng"]),
    ("A bomb went off in Malakal said the Observatory a group which has its seat in Nairobi.", ["Observatory"]),
    ("Rebels said Deng would attack Malakal.", ["Rebels"]),
    # who is described by a participle or relative clause
    ("Jets killed nine rebels near the border with Kenya an organisation monitoring the war said.", ["organisation"]),
    ("Omar Deng who heads a network the Syrian Observatory for Human Rights said jets hit Homs.", ["Omar Deng"]),
    ("The raids left nine people dead in Malakal the news agency specified.", ["news agency"]),
    ("Nine dead in attack on Malakal convoy Red Cross", ["Red Cross"]),
    ("Nine dead in air raids in Malakals north NGO", ["NGO"]),
])
def test_chain_without_marks(text: str, chain: list[str], read: Read) -> None:
    assert [link.text for link in read(text).claims[0].source] == chain


def test_own_outlet_is_no_link(read: Read, claim_at: ClaimAt) -> None:
    claim = claim_at(read("A doctor told AFP that rebels captured Malakal.", outlet="AFP"), "seize", "captured")
    assert [s.text for s in claim.source] == ["doctor"]


def test_title_tail(read: Read, claim_at: ClaimAt) -> None:
    text = ("Rebels capture Malakal: army\n\nJUBA – Heavy rain fell over the capital on Monday and the "
            "river rose by a metre, residents of two districts said.\n")
    claim = claim_at(read(text), "seize", "capture")
    assert [s.text for s in claim.source] == ["army"]


KINDS = [
    ("The army said rebels captured Malakal.", "official"),
    ("Witnesses said rebels captured Malakal.", "witness"),
    ("Activists said rebels captured Malakal.", "activist"),
    ("The Syrian Observatory for Human Rights said rebels captured Douma.", "monitor"),
    ("Reuters said rebels captured Malakal.", "media"),
    ("SANA said rebels captured Douma.", "state_media"),
    ("The United Nations said rebels captured Malakal.", "organisation"),
    ("A monitoring group said rebels captured Malakal.", "monitor"),
    ("Aid agencies said rebels captured Malakal.", "organisation"),
    ("State television said rebels captured Malakal.", "state_media"),
    ("The Russian Defence Ministry said rebels captured Douma.", "official"),
    ("Officials said rebels captured Malakal.", "unnamed"),
    ("Kenyan officials said rebels captured Malakal.", "official"),
    ("A military spokesman said rebels captured Malakal.", "official"),
    ("A UN spokesman said rebels captured Malakal.", "organisation"),
    ("Omar Deng said rebels captured Malakal.", "person"),
    ("Army commander Omar Deng said rebels captured Malakal.", "official"),
    ("Omar Deng, a media activist, said rebels captured Malakal.", "activist"),
    ("Omar Deng, director of the Syrian Observatory for Human Rights, said rebels captured Malakal.", "monitor"),
    ("Local officials and teachers said rebels captured Malakal.", "unnamed"),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_kind_of_source(text: str, kind: str, read: Read, claim_at: ClaimAt) -> None:
    link = claim_at(read(text), "seize", "captured").source[0]
    assert link.kind == kind


@pytest.mark.parametrize(("text", "side"), [
    ("Kenyan officials said rebels captured Malakal.", "state.kenya"),
    ("Syrian rebels said they captured Douma.", None),
    ("Syrian opposition officials said rebels captured Douma.", None),
])
def test_who_stands_against_a_state_is_not_of_its_side(
    text: str, side: str | None, read: Read, claim_at: ClaimAt,
) -> None:
    assert claim_at(read(text), "seize", "captured").source[0].side == side


def test_he_is_nobody_told_far_above(read: Read, claim_at: ClaimAt) -> None:
    filler = "The river rose. " * 6
    text = f"Omar Deng said troops had left. {filler}He said rebels captured Malakal."
    assert not claim_at(read(text), "seize", "captured").source


def test_a_person_keeps_the_kind_of_the_full_naming(read: Read, claim_at: ClaimAt) -> None:
    text = "Army commander Omar Deng said troops had left. Peace was far. Deng said rebels captured Malakal."
    (link,) = claim_at(read(text), "seize", "captured").source
    assert (link.text, link.name, link.kind) == ("Deng", "Omar Deng", "official")


def test_side_of_a_source(read: Read, claim_at: ClaimAt) -> None:
    for text in ("SANA said rebels captured Douma.", "Syrian state media said rebels captured Douma."):
        (link,) = claim_at(read(text), "seize", "captured").source
        assert link.side == "state.syria"


@pytest.mark.parametrize(("text", "word", "name"), [
    ("The Rapid Support Forces left Kosti. Troops captured Bara, the force said.", "force", "Rapid Support Forces"),
    ("The Sudanese air force bombed Kosti. Rebels captured Bara, the army said.", "army", "Sudanese Armed Forces"),
    ("The World Food Programme stored flour in Juba. Rebels captured Malakal, the programme said.", "programme",
     "World Food Programme"),
    ("Miller Radio said rebels left Juba. Troops captured Malakal, the radio said.", "radio", "Miller Radio"),
    ("The Turkish army and the Syrian army met. Rebels captured Douma, the army said.", "army", None),
    ("Russian warplanes bombed Douma. Rebels captured Homs, the army said.", "army", None),
    ("Rebels captured Malakal, the army said.", "army", None),
])
def test_a_party_named_again_by_a_bare_noun(
    text: str, word: str, name: str | None, read: Read, claim_at: ClaimAt,
) -> None:
    (link,) = claim_at(read(text), "seize", "captured").source
    assert (link.text, link.name) == (word, name)


@pytest.mark.parametrize("text", [
    "No group claimed an attack on worshippers in Maiduguri.",
    "Neither side confirmed an attack on worshippers in Goma.",
    "Warplanes believed to be Russian killed nine traders in Goma.",
])
def test_nobody_is_no_source(text: str, read: Callable[..., Reading]) -> None:
    assert all(not c.source for c in read(text).claims)


def test_a_monitor_that_is_only_described_is_the_one_that_the_page_named(read: Read) -> None:
    """Two namings of one speaker are one origin."""
    told = read("The Syrian Observatory for Human Rights said rebels captured Saraqib on Monday. "
                "The observatory said six people were killed there.")
    assert {s.id for c in told.claims for s in c.source} == {"org.sohr"}


def test_of_two_named_monitors_a_described_one_is_neither(read: Read) -> None:
    told = read("The Syrian Observatory for Human Rights said rebels captured Saraqib on Monday. "
                "The Syrian Network for Human Rights said nine people were wounded. "
                "A monitoring group said six people were killed there.")
    described = next(c for c in told.claims if c.trigger.text == "killed")
    assert [s.id for s in described.source] == [None]

"""Happened, ongoing, planned, possible or denied; full or partial."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dateline.model import Claim, Reading

Read = Callable[..., Reading]
ClaimAt = Callable[..., Claim]

STATUS = [
    # who is under attack is attacked now; what is done at once is told in the present as done; a siege of years is over
    ("The militia is under attack by the army in Malakal.", "offensive", "under attack", "ongoing"),
    ("The militia has come under attack from several sides in Malakal.", "offensive", "come under attack", "ongoing"),
    ("The militia was under attack by the army in Malakal.", "offensive", "under attack", "happened"),
    ("Radio Juba reported that the army takes a depot of the rebels in Malakal.", "seize", "takes", "happened"),
    ("Radio Juba reported that the army foils an attack on Malakal.", "repel", "foils", "happened"),
    ("The army retook Malakal in April after eight months of rebel occupation.", "hold", "occupation", "happened"),
    ("Families returned to Malakal after a year of siege.", "besiege", "siege", "happened"),
    ("Families fear a year of siege in Malakal.", "besiege", "siege", "ongoing"),
    # what is resumed goes on again; what is asked for is to come; what should stop goes on
    ("The blast came as evacuations of civilians from Malakal resumed.", "displace", "evacuations", "ongoing"),
    ("Both sides resumed the exchange of prisoners in Malakal.", "release", "exchange", "ongoing"),
    ("Both sides will resume the exchange of prisoners in Malakal.", "release", "exchange", "planned"),
    ("Uganda has asked for a truce in Malakal.", "agree", "truce", "planned"),
    ("Uganda has asked for details of the attack on Malakal.", "attack", "attack", "happened"),
    ("The army resumed its withdrawal from Malakal last year and ended it.", "withdraw", "withdrawal", "happened"),
    ("Residents of Malakal have no bread after nine months of siege.", "besiege", "siege", "ongoing"),
    ("The talks, due to begin on Monday, began a day early in Nairobi.", "talks", "talks", "happened"),
    ("Our thoughts are with those who may be wounded in Malakal.", "casualties", "wounded", "possible"),
    ("The opposition called for an urgent UN Security Council meeting on Malakal.", "talks", "meeting", "planned"),
    ("Envoys asked about a truce in Malakal.", "agree", "truce", "happened"),
    ("The Coalition urged states to stop crimes against civilians in Malakal.", "attack", "crimes", "ongoing"),
    ("The world failed to help or stop the onslaught on Malakal.", "offensive", "onslaught", "ongoing"),
    ("Guards want to prevent crimes against civilians in Malakal.", "attack", "crimes", "possible"),
    ("The bakery in Malakal closed over the danger of air strikes.", "airstrike", "air strikes", "possible"),
    ("The militia is involved in an offensive against the rebels in Malakal.", "offensive", "offensive", "ongoing"),
    ("The militia was involved in an offensive against the rebels in Malakal.", "offensive", "offensive", "happened"),
    ('Shells fell on Malakal despite a "de-escalation zone" there.', "agree", "de-escalation zone", "ongoing"),
    # a doubted doer makes the deed possible; an inquiry into what a known one did, or its rank, does not; victims are
    ("An airstrike likely conducted by Kenya hurt six people in Malakal.", "airstrike", "airstrike", "possible"),
    ("A panel is to determine whether the strikes in Malakal hurt herders.", "airstrike", "strikes", "happened"),
    ("The attack in Malakal is thought to be among the worst of the war.", "attack", "attack", "happened"),
    ("The attack in Malakal is thought to be a grenade attack by smugglers.", "attack", "attack", "possible"),
    ("Men ran to carry the wounded from a market in Malakal.", "casualties", "wounded", "happened"),
    ("They filmed what appeared to be 50 bodies in Malakal.", "casualties", "bodies", "happened"),
    ("The bombing of Malakal could be heard in the capital.", "airstrike", "bombing", "happened"),
    ("Gunfire can still be heard in Malakal.", "clash", "Gunfire", "ongoing"),
    ("He heard of another claim of a gas attack near Malakal.", "chemical", "gas attack", "possible"),
    ("A claim of responsibility for the bombing of a market in Malakal was heard.", "airstrike", "bombing", "happened"),
    ("No group has claimed the bombing of a market in Malakal.", "airstrike", "bombing", "happened"),
    ("Kenya denies carrying out any air raids on Malakal.", "airstrike", "air raids", "denied"),
    ("Rebels carried out no fewer than three attacks in Malakal.", "attack", "attacks", "happened"),
    ("No less than nine attacks hit Malakal.", "attack", "attacks", "happened"),
    ("No attacks hit Malakal.", "attack", "attacks", "denied"),
    # what those did of whom a clause between commas says that they are accused of something, or deny it
    ("The militia, accused of looting shops in Bor, has captured Malakal.", "seize", "captured", "happened"),
    ("The militia, which is accused of looting shops in Bor, has captured Malakal.", "seize", "captured", "happened"),
    ("The militia is accused of having captured Malakal.", "seize", "captured", "possible"),
    ("The army, which denies shelling homes in Bor, has carried out airstrikes in Malakal.", "airstrike", "airstrikes",
     "happened"),
    ("The army denies shelling homes in Bor, a town near Malakal.", "shelling", "shelling", "denied"),
    # what goes on by the words beside it
    ("The bombing by helicopters, jets and drones has been ongoing in Malakal for a month.", "airstrike",
     "bombing", "ongoing"),
    ("The truce has been in place in Malakal since July.", "agree", "truce", "ongoing"),
    ("The brigade is pressing on with its offensive in Malakal.", "offensive", "offensive", "ongoing"),
    ("Schools in Malakal closed because of the relentless bombing campaign.", "airstrike", "bombing campaign",
     "ongoing"),
    ("The army is stepping up gas attacks in Malakal.", "chemical", "gas attacks", "ongoing"),
    ("A bishop lists the war crimes the gunmen are committing in Malakal.", "attack", "war crimes", "ongoing"),
    ("Two clinics in the rebel controlled port of Malakal were hit.", "hold", "controlled", "ongoing"),
    ("The rebels controlled the town of Malakal.", "hold", "controlled", "happened"),
    ("Reports said the army held positions near Malakal.", "hold", "held", "happened"),
    ("The rebel strongholds near Malakal were bombed.", "hold", "strongholds", "ongoing"),
    ("Malakal was a rebel stronghold.", "hold", "stronghold", "happened"),
    ("The brigade is backed by French air raids in Malakal.", "airstrike", "air raids", "ongoing"),
    ("Malakal has been hit by air strikes since 2015.", "airstrike", "air strikes", "happened"),
    ("The truce in Malakal appeared to be holding.", "agree", "holding", "ongoing"),
    # aid that does not get through; several are hit by "A and B air strikes"
    ("Aid deliveries were prevented from entering Malakal.", "aid", "Aid deliveries", "denied"),
    ("Humanitarian access to Malakal has been blocked.", "aid", "Humanitarian access", "denied"),
    ("Aid deliveries were not blocked in Malakal.", "aid", "Aid deliveries", "happened"),
    ("Malakal has been hit by French and Kenyan air strikes since 2015.", "airstrike", "air strikes", "happened"),
    # what is to come
    ("Envoys hope that the talks in Malakal, due to begin in May, will bring peace.", "talks", "talks", "planned"),
    ("The talks in Malakal, which began in May, go on.", "talks", "talks", "happened"),
    ("The evacuation of Malakal was to have begun on Monday.", "withdraw", "evacuation", "planned"),
    ("The evacuation of Malakal was delayed.", "withdraw", "evacuation", "planned"),
    ("The envoys left on the eve of a peace conference in Geneva.", "talks", "peace conference", "planned"),
    ("The EU supports the talks that will be held in Geneva.", "talks", "talks", "planned"),
    ("The group plotted to attack a base in Malakal.", "offensive", "attack", "planned"),
    ("Rebels chose to leave Malakal.", "withdraw", "leave", "planned"),
    # barred or put off, and done all the same
    ("The aid convoy has been prevented from being looted in Malakal.", "aid", "aid convoy", "happened"),
    ("Aid deliveries to Malakal were suspended in May but resumed in June.", "aid", "Aid deliveries", "happened"),
    ("The aid convoy was halted by traffic for an hour in Malakal.", "aid", "aid convoy", "happened"),
    ("The evacuation of Malakal was delayed for hours but ended on Monday.", "withdraw", "evacuation", "happened"),
    ("The aid convoy was delayed at a checkpoint but arrived in Malakal.", "aid", "arrived", "happened"),
    ("The evacuation of Malakal was delayed.", "withdraw", "evacuation", "planned"),
    # what is told with its year was then
    ("On the eve of the attack on Malakal in 2012 rebels left Bor.", "attack", "attack", "happened"),
    ("Rebels left Bor on the eve of the 2014 battle for Malakal.", "clash", "battle", "happened"),
    ("Ahead of the 2031 talks in Nairobi rebels shelled Bor.", "talks", "talks", "planned"),
    ("The relentless bombing of Malakal in 1999 killed nine.", "airstrike", "bombing", "happened"),
    # not admitted is not denied; doubted is possible, but of what is not doubted nothing is left open
    ("The army did not admit that the rebels had captured Malakal.", "seize", "captured", "happened"),
    ("The minister expressed doubt that rebels had captured Malakal.", "seize", "captured", "possible"),
    ("There is no doubt that rebels had captured Malakal.", "seize", "captured", "happened"),
    # claims that are borne out
    ("The claim of an attack on Malakal by rebels was true.", "attack", "attack", "happened"),
    ("Its claim of the capture of Malakal was confirmed.", "seize", "capture", "happened"),
    ("The army denied carrying out the attack on villagers in Malakal.", "attack", "attack", "denied"),
    # nobody is harmed, said of anybody; what the words of a pattern say of themselves; "have overrun" is no present
    ("No-one was hurt in the blast in Malakal.", "casualties", "hurt", "denied"),
    ("The crew in Malakal was unharmed.", "casualties", "unharmed", "denied"),
    ("About 100 commandos are expected in Malakal.", "deploy", "expected", "planned"),
    ("Rebels are on the run near Malakal.", "withdraw", "on the run", "ongoing"),
    ("Rebels have overrun Malakal.", "seize", "overrun", "happened"),
    # a truce in force, one that is no more, one taken back; captives held, and who would be freed
    ("A shaky ceasefire is largely holding in Malakal.", "agree", "holding", "ongoing"),
    ("Fighting goes on in Malakal despite the cease-fire.", "agree", "cease-fire", "ongoing"),
    ("Fighting goes on in Malakal despite a truce agreed on Monday.", "agree", "agreed", "happened"),
    ("The truce in Malakal started on Sunday.", "agree", "started", "happened"),
    ("The truce in Malakal expired on Sunday.", "agree", "expired", "denied"),
    ("“There is no ceasefire,” a commander said in Malakal.", "agree", "is no ceasefire", "denied"),
    ("The group lifted its ceasefire in Malakal.", "refuse", "lifted", "happened"),
    ("The militia is holding three nuns in Malakal.", "abduct", "holding", "ongoing"),
    ("The envoy would facilitate the exchange of prisoners in Juba.", "release", "exchange of prisoners", "planned"),
    ("The group holds two captives. A pause is to facilitate their release.", "release", "their release", "planned"),
    # what came close did not happen; what is hardly to come; what befalls and nobody plans; who is said to be somewhere
    ("The outpost near Malakal almost fell to the rebels.", "seize", "fell", "denied"),
    ("The rebels nearly captured Malakal.", "seize", "captured", "denied"),
    ("Nearly 40 men were killed in Malakal.", "casualties", "killed", "happened"),
    ("The strike almost destroyed the bridge in Malakal.", "destroy", "destroyed", "happened"),
    ("An officer said more air strikes on Malakal were unlikely.", "airstrike", "air strikes", "denied"),
    ("The troops were about to lose the base in Malakal.", "withdraw", "lose", "possible"),
    ("The rebels were about to attack Malakal.", "offensive", "attack", "planned"),
    ("There are 900 French troops deployed in Malakal.", "deploy", "deployed", "ongoing"),
    ("There are 900 French troops in Malakal, backing the militia.", "support", "backing", "ongoing"),
    ("Some 300 peacekeepers are deployed in Malakal.", "deploy", "deployed", "ongoing"),
    ("French troops deployed to Malakal killed nine rebels.", "deploy", "deployed", "happened"),
    # what was so; outside somebody's control; several strikes since; who trains for it; the second of two things asked
    ("The army took the former rebel bastion of Malakal.", "hold", "bastion", "happened"),
    ("The rebels took districts of Malakal formerly held by the army.", "hold", "held", "happened"),
    ("Large parts of Malakal remain outside government control.", "hold", "government control", "denied"),
    ("The envoy warns against new air strikes on Malakal.", "airstrike", "air strikes", "possible"),
    ("The envoy warned against the siege of Malakal.", "besiege", "siege", "ongoing"),
    ("The militia vowed revenge for Friday's air strike on Malakal.", "airstrike", "air strike", "happened"),
    ("The envoy called on the rebels to look into the air strike on Malakal.", "airstrike", "air strike", "happened"),
    ("The council called for air strikes on Malakal.", "airstrike", "air strikes", "planned"),
    ("Malakal has been under rocket attacks since May.", "shelling", "rocket attacks", "ongoing"),
    ("Air strikes killed nine men in Malakal since May.", "airstrike", "Air strikes", "happened"),
    ("The fighters near Malakal were training for an attack on the army.", "offensive", "attack", "planned"),
    ("The envoy called on both to stop the raids and to respect the truce in Malakal.", "agree", "respect", "planned"),
    ("The minister announced the dispatch of 500 soldiers to Malakal.", "deploy", "dispatch", "planned"),
    ("The minister announced the capture of Malakal.", "seize", "capture", "happened"),
    ("The expulsion of villagers from Malakal was called genocide by the mission.", "attack", "genocide", "happened"),
    # how sure its predicate makes it; what is expected is to come
    ("An attack on Malakal looks imminent.", "attack", "attack", "planned"),
    ("An attack on Malakal is likely.", "attack", "attack", "possible"),
    ("A big push towards Malakal is expected within days.", "offensive", "push", "planned"),
    # a meeting to come at which something will be done; who was somewhere, and is
    ("The Security Council will discuss Malakal at a meeting on Tuesday.", "talks", "meeting", "planned"),
    ("The ministers discussed the war at a meeting in Juba.", "talks", "meeting", "happened"),
    ("The militants were still in the town of Malakal on Monday.", "deploy", "still in", "happened"),
    ("All the rebels are inside the town of Malakal.", "deploy", "are inside", "ongoing"),
    # a stronghold that is only passed through; one of then; who did it, and what an operation is for; a duty done
    ("Nine men were transported from the main rebel stronghold near Malakal.", "hold", "stronghold", "ongoing"),
    ("The town of Malakal was a rebel stronghold until May.", "hold", "stronghold", "happened"),
    ("Malakal is the third town to fall to the rebels.", "seize", "fall to", "happened"),
    ("The second operation to retake Malakal began on Monday.", "seize", "retake", "possible"),
    ("“We had to withdraw from Malakal,” a fighter said.", "withdraw", "withdraw", "happened"),
    ("The envoy said the rebels had to withdraw from Malakal.", "withdraw", "withdraw", "possible"),
    # told by nobody named; a truce to be kept; the moment in which raids began, and that they did
    ("The militia in Malakal is said to be backed by Kenya.", "support", "backed", "possible"),
    ("The envoy urged adherence to the truce in Malakal.", "agree", "truce", "planned"),
    ("The air strikes on Malakal began when the rebels stormed it.", "airstrike", "air strikes", "happened"),
    ("The air strikes on Malakal began on Monday.", "airstrike", "air strikes", "ongoing"),
    ("Villagers are caught in the crossfire in Malakal.", "clash", "crossfire", "ongoing"),
    # "will" in reported speech; what may be done; a habit; two infinitives joined; outbreak of fighting
    ("The commander said his units would attack Malakal.", "offensive", "attack", "planned"),
    ("A trader believed rebels would attack Malakal.", "offensive", "attack", "possible"),
    ("Traders would be allowed to leave Malakal.", "displace", "leave", "planned"),
    ("Villages are usually attacked with shells by rebels.", "shelling", "shells", "ongoing"),
    ("The envoy is due to reach Juba and meet with the president.", "talks", "meet with", "planned"),
    ("Clashes erupted in Malakal on Friday.", "clash", "Clashes", "happened"),
    # in a fight now; blamed now for one of then
    ("Tribesmen are involved in the battle for Malakal.", "clash", "battle", "ongoing"),
    ("Tribesmen are blamed for deaths in the battle for Malakal.", "clash", "battle", "happened"),
    # what one hopes for; a deal that was not kept; relief that is kept away
    ("Families hope that the hostages will be released in Malakal.", "release", "released", "possible"),
    ("The governor says that the hostages will be released in Malakal.", "release", "released", "planned"),
    ("The truce in Malakal did not hold.", "violate", "hold", "happened"),
    ("The truce in Malakal may not hold.", "violate", "hold", "possible"),
    ("The truce in Malakal is not expected to hold.", "violate", "hold", "possible"),
    ("Both armies have failed to observe the truce in Malakal.", "violate", "observe", "happened"),
    ("The junta has blocked relief to Malakal.", "aid", "blocked", "denied"),
    ("Rebels turned back a food convoy near Malakal.", "aid", "turned back", "denied"),
    ("Kigali has always denied backing the rebels.", "support", "backing", "denied"),
    ("The rebels offered a truce in Malakal.", "agree", "truce", "planned"),
    # a verb that only compares says nothing of whether it happened
    ("The explosion in Kabul might be related to the one in Herat.", "bombing", "explosion", "happened"),
    # what goes on, by its verb, by a phrase, beside a sentence of now, for a time
    ("Drone strikes on Malakal persist.", "airstrike", "Drone strikes", "ongoing"),
    ("Arrests of traders continue in Malakal.", "abduct", "Arrests", "ongoing"),
    ("The battle for Malakal is far from over.", "clash", "battle", "ongoing"),
    ("The battle for Malakal is over.", "clash", "battle", "happened"),
    ("Talks are under way in Malakal.", "talks", "Talks", "ongoing"),
    ("There is no let-up in the shelling of Malakal.", "shelling", "shelling", "ongoing"),
    ("Tension has grown in Malakal, with both sides massing troops along the river.", "deploy", "massing", "ongoing"),
    ("Tension grew in Malakal, with both sides massing troops along the river.", "deploy", "massing", "happened"),
    ("Rebels have besieged Malakal for several years.", "besiege", "besieged", "ongoing"),
    ("Rebels captured Malakal.", "seize", "captured", "happened"),
    # who does not take a deal has refused it; who is accused by nobody named may have done it
    ("The rebels have not accepted the truce in Malakal.", "refuse", "accepted", "happened"),
    ("Police held nine men accused of looting shops in Malakal.", "attack", "looting", "possible"),
    ("The army accused nine men of looting shops in Malakal.", "attack", "looting", "happened"),
    ("The army claimed to have captured Malakal.", "seize", "captured", "happened"),
    ("Rebels have captured Malakal.", "seize", "captured", "happened"),
    ("Rebels did not capture Malakal.", "seize", "capture", "denied"),
    ("The army has never used gas in Douma.", "chemical", "used gas", "denied"),
    ("The army denied that rebels had captured Malakal.", "seize", "captured", "denied"),
    ("The army denied allegations that it had shelled Malakal.", "shelling", "shelled", "denied"),
    ("The army denies that its forces shell villages.", "shelling", "shell", "denied"),
    ("The army denied that it had shelled Goma and said rebels had burned homes.", "destroy", "burned", "happened"),
    # a report called untrue is denied; who does not tell of it denies nothing
    ("The army described the reports of air strikes on Malakal as fabricated.", "airstrike", "air strikes", "denied"),
    ("The army described the reports of air strikes on Malakal.", "airstrike", "air strikes", "happened"),
    ("The army declined to give a toll of soldiers killed in Malakal.", "casualties", "toll", "happened"),
    ("Peace talks are due to resume in Juba.", "talks", "Peace talks", "planned"),
    ("Troops are advancing towards Mekelle.", "offensive", "advancing", "ongoing"),
    ("Clashes are continuing in Taiz.", "clash", "Clashes", "ongoing"),
    # where forces are; more of what goes on; what there is no need to go on with
    ("Militiamen based in Malakal robbed traders.", "deploy", "based in", "ongoing"),
    ("Militiamen are entrenched along the White Nile.", "deploy", "entrenched", "ongoing"),
    ("Government forces have intensified air raids on Malakal.", "airstrike", "air raids", "ongoing"),
    ("Government forces intensified air raids on Malakal on Monday.", "airstrike", "air raids", "happened"),
    ("There has been an uptick in shelling of Malakal.", "shelling", "shelling", "ongoing"),
    ("The elders saw no need to continue the fighting in Malakal.", "clash", "fighting", "ongoing"),
    ("Islamic State controls Raqqa.", "hold", "controls", "ongoing"),
    ("The army will launch an offensive on Mosul.", "offensive", "offensive", "planned"),
    ("The army plans to retake Mosul.", "seize", "retake", "planned"),
    ("The general vowed to recapture Sirte.", "seize", "recapture", "planned"),
    ("Talks will be held in Geneva on Monday.", "talks", "Talks", "planned"),
    ("The envoy called for a ceasefire in Aleppo.", "agree", "ceasefire", "planned"),
    ("Rebels may have captured Malakal.", "seize", "captured", "possible"),
    ("The troops are trying to retake Kunduz.", "seize", "retake", "possible"),
    ("The rebels tried to storm the airport in Juba.", "offensive", "storm", "possible"),
    ("Soldiers moved north to secure the road to Gao.", "seize", "secure", "possible"),
    ("The army reportedly used chlorine gas in Douma.", "chemical", "chlorine", "happened"),
    ("The army allegedly shelled Daraa.", "shelling", "shelled", "possible"),
    ("The army foiled an attempt to storm Juba airport.", "repel", "foiled", "happened"),
    ("The rebels will not attend the talks in Vienna.", "talks", "talks", "denied"),
    ("The talks in Vienna will last a day.", "talks", "talks", "planned"),
    ("The rebels will not negotiate with the government.", "refuse", "negotiate", "happened"),
    ("Aid convoys have been unable to reach Homs.", "aid", "reach", "denied"),
    ("The ceasefire is due to take effect on Saturday.", "agree", "take effect", "planned"),
    ("Russia pledged to support the army.", "support", "support", "planned"),
    ("The town of Douma had been besieged since 2013.", "besiege", "besieged", "happened"),
    # What lasts, told by nouns: by the verb of which it is the subject, over what hangs on it.
    ("The siege of Douma by the army and its allies began two years ago.", "besiege", "siege", "ongoing"),
    ("The fighting between troops and the rebels (the SLM) continued in Nyala.", "clash", "fighting", "ongoing"),
    ("Officials said the offensive in Marib was proceeding as planned.", "offensive", "offensive", "ongoing"),
    ("The operation in Marib is aimed at clearing the valley.", "offensive", "operation", "ongoing"),
    ("The war against Boko Haram has not ended.", "clash", "war", "ongoing"),
    ("A general said the fight against Boko Haram would be long.", "clash", "fight", "ongoing"),
    ("The envoy called for an end to the shelling of Taiz.", "shelling", "shelling", "ongoing"),
    ("Ministers urged Moscow to stop air strikes on Idlib.", "airstrike", "air strikes", "ongoing"),
    ("Daraa is under siege.", "besiege", "under siege", "ongoing"),
    ("The truce between the army and the rebels has held.", "agree", "truce", "ongoing"),
    ("The army broke the siege of Daraa.", "besiege", "siege", "happened"),
    ("Rebels recaptured Marib, the stronghold of the militia.", "hold", "stronghold", "happened"),
    ("Rebels fled their stronghold in Marib.", "hold", "stronghold", "happened"),
    ("Thousands of civilians escaped the rebel stronghold of Marib.", "hold", "stronghold", "ongoing"),
    ("Marib is now controlled by the rebels.", "hold", "controlled", "ongoing"),
    ("Marib is not under the control of the rebels.", "hold", "under the control of", "denied"),
    # Begun is happened; a known event stays one whatever is said of it.
    ("The army began an assault on Marib.", "offensive", "assault", "happened"),
    ("The soldiers began shelling Marib.", "shelling", "shelling", "happened"),
    ("The council must condemn the attack on the market in Taiz.", "attack", "attack", "happened"),
    ("The group called for an inquiry into the bombing in Kabul.", "bombing", "bombing", "happened"),
    ("The assault on Marib made gains for the rebels.", "offensive", "gains", "happened"),
    ("The militia has been in talks since clashes in Taiz.", "clash", "clashes", "happened"),
    ("A suspected Israeli air strike killed two guards in Homs.", "airstrike", "air strike", "happened"),
    ("Moscow denied the accusations by Kyiv of shelling Mariupol.", "accuse", "accusations", "happened"),
    ("When the air raids began, the militia withdrew from Marib.", "airstrike", "air raids", "happened"),
    ("Marib has regularly been shelled by the rebels.", "shelling", "shelled", "ongoing"),
    ("Army Shells Rebel Positions In Marib Province.", "shelling", "Shells", "happened"),
    ("Officials said the campaign in Marib would be over in a month.", "offensive", "campaign", "ongoing"),
    ("The offensive in Marib is expected to take weeks.", "offensive", "offensive", "ongoing"),
    ("The offensive in Marib will be launched next week.", "offensive", "offensive", "planned"),
    ("Fighters fled on the second day of an offensive in Marib.", "offensive", "offensive", "ongoing"),
    ("The offensive in Marib entered its fourth day.", "offensive", "offensive", "ongoing"),
    ("The operation in Marib, which began in May, has been stalled.", "offensive", "operation", "ongoing"),
    ("The battle to retake Mosul is coming to an end.", "clash", "battle", "ongoing"),
    ("The air strikes in Marib wont stop.", "airstrike", "air strikes", "ongoing"),
    ("Fighting raged inside the base in Taiz on Sunday.", "clash", "Fighting", "happened"),
    ("The minister is in talks with the rebels.", "talks", "talks", "ongoing"),
    ("Militants in Marib are being hit by air strikes.", "airstrike", "air strikes", "ongoing"),
    ("The coalition carrying out air strikes in Marib has denied it.", "airstrike", "air strikes", "ongoing"),
    ("The minister accused Ankara of backing the rebels.", "support", "backing", "ongoing"),
    ("The raid on the camp didnt kill the rebels.", "casualties", "kill", "denied"),
    ("Rebel attacks leave a child and a woman dead near Taiz.", "casualties", "leave", "happened"),
    ("From what we know of the raids in Taiz, homes were hit.", "airstrike", "raids", "happened"),
    ("The strike in Marib was requested by the army.", "airstrike", "strike", "happened"),
    ("More than 900 villagers are estimated to have died since 2011.", "toll", "died", "happened"),
    # who did it is asked and not that it was done; but what is claimed is "strikes by Russia", and that may not be
    ("It is not known whether the strikes in Idlib were carried out by Turkey.", "airstrike", "strikes", "possible"),
    # Doubt, aims and plans.
    ("The army launched an operation called Storm to take Marib.", "seize", "take", "possible"),
    ("Doctors expect many of the wounded men to die in Taiz.", "casualties", "die", "possible"),
    ("Symptoms in Douma were consistent with a chemical attack.", "chemical", "chemical attack", "possible"),
    ("The group examined claims the chemical attack came from rebels.", "chemical", "chemical attack", "possible"),
    ("The meeting was requested by Paris.", "talks", "meeting", "planned"),
    ("A raid forced the troops who were stationed there to withdraw from Marib.", "withdraw", "withdraw", "happened"),
    ("Moscow denied that its jets had hit Aleppo in the wave of air raids.", "airstrike", "air raids", "happened"),
    ("The only goal of the operation is to clear Marib of the rebels.", "seize", "clear", "possible"),
    ("Rescuers in Taiz said the death toll could rise.", "casualties", "death toll", "possible"),
    ("Rescuers in Taiz said the death toll was likely to grow.", "casualties", "death toll", "possible"),
    ("A suspected chemical attack hit Douma.", "chemical", "chemical attack", "possible"),
    ("An air strike believed to be the work of Russia hit Idlib.", "airstrike", "air strike", "possible"),
    ("Allegations that the army shelled Daraa were examined.", "shelling", "shelled", "possible"),
    ("Friends believed she had been killed in Raqqa.", "casualties", "killed", "possible"),
    ("Rebels launched an assault intended to retake Marib.", "seize", "retake", "possible"),
    ("Rebels launched an assault aimed at taking Marib.", "seize", "taking", "possible"),
    ("Troops have been pushing north in order to retake Marib.", "seize", "retake", "possible"),
    ("The army failed to capture Marib.", "seize", "capture", "denied"),
    ("Envoys met ahead of a summit in Cairo.", "talks", "summit", "planned"),
    ("A meeting between Kenya, Uganda and Sudan to be held in Nairobi was praised.", "talks", "meeting", "planned"),
    ("The units, backed by Russian jets, have been pushing towards Homs.", "support", "backed by", "ongoing"),
    ("Soldiers were seen helping distribute food aid in Idlib.", "aid", "distribute", "happened"),
]


@pytest.mark.parametrize(("text", "type_", "trigger", "status"), STATUS)
def test_status(text: str, type_: str, trigger: str, status: str, read: Read, claim_at: ClaimAt) -> None:
    assert claim_at(read(text), type_, trigger).status == status


def test_a_foiled_attack_is_only_repelled(read: Read) -> None:
    reading = read("Guards foiled an attack by al-Shabaab on Kismayo.")
    assert [c.type for c in reading.claims] == ["repel"]


@pytest.mark.parametrize(("text", "kinds"), [
    ("Guards blocked an attempt at a ground incursion in Kismayo.", ["repel"]),
    ("Guards blocked an incursion near Kismayo.", ["repel"]),
    ("A summit between Kenya and Uganda to be held in Kismayo was called off after the raid.", ["talks", "airstrike"]),
    ("Kismayo is held by rebels after the talks.", ["hold", "talks"]),
])
def test_what_only_says_more_is_no_second_claim(text: str, kinds: list[str], read: Read) -> None:
    assert [c.type for c in read(text).claims] == kinds


EXTENT = [
    ("Rebels captured Malakal.", "captured", "full"),
    ("Rebels captured large parts of Malakal.", "captured", "partial"),
    ("Rebels captured several districts of Aleppo.", "captured", "partial"),
    ("Rebels captured 27 villages in Homs province.", "captured", "full"),
    ("Half of Taiz was captured by rebels.", "captured", "partial"),
    ("The army took control of most of Sirte.", "took control", "partial"),
    ("The army took control of 90 percent of Sirte.", "took control", "partial"),
    ("The army took control of 100 percent of Sirte.", "took control", "full"),
    ("The army took control of 27 villages of Sirte.", "took control", "full"),
    ("The army took full control of Sirte.", "took full control", "full"),
]


@pytest.mark.parametrize(("text", "trigger", "extent"), EXTENT)
def test_extent(text: str, trigger: str, extent: str, read: Read, claim_at: ClaimAt) -> None:
    assert claim_at(read(text), "seize", trigger).extent == extent


def test_extent_is_for_taking_and_leaving_only(read: Read) -> None:
    reading = read("Warplanes bombed large parts of Homs and clashes shook several districts of Taiz.")
    assert reading.claims
    assert all(c.extent is None for c in reading.claims)


def test_a_story_by_its_name_goes_on(read: Read, claim_at: ClaimAt) -> None:
    reading = read("Malakal battle: UN hears of deaths\n\nTraders in Juba spoke to the press on Monday.\n")
    assert claim_at(reading, "clash", "battle").status == "ongoing"


def test_the_centre_of_a_district_is_no_part_of_it(read: Read) -> None:
    claims = read("Rebels overran a district centre in Ghazni province.").claims
    assert [c.extent for c in claims if c.type == "seize"] == ["full"]

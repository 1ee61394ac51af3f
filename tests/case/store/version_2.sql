BEGIN TRANSACTION;
CREATE TABLE account (
	id VARCHAR(16) NOT NULL, 
	report VARCHAR(16) NOT NULL, 
	record TEXT NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "account" VALUES('647d6e64df4beb50','6132a9c03c3a931d','{"id": "647d6e64df4beb50", "report": "6132a9c03c3a931d", "type": "airstrike", "types": ["airstrike", "casualties"], "claims": ["924f776760de238f", "647d6e64df4beb50"], "statuses": ["happened"], "first": "2024-05-01", "last": "2024-05-01", "earliest": "2024-05-01", "latest": "2024-05-01", "published": ["2024-05-03", "2024-05-03"], "spots": [{"name": "taiz", "id": "geonames:70225", "latitude": 13.5795, "longitude": 44.0209, "radius_km": 10.7, "precision": "point"}], "agents": [], "targets": ["market"], "figures": [{"kind": "killed", "low": 11, "high": 11}]}');
INSERT INTO "account" VALUES('732264a3c7578370','6132a9c03c3a931d','{"id": "732264a3c7578370", "report": "6132a9c03c3a931d", "type": "seize", "types": ["seize"], "claims": ["732264a3c7578370"], "statuses": ["happened"], "first": "2024-05-02", "last": "2024-05-02", "earliest": "2024-05-02", "latest": "2024-05-02", "published": ["2024-05-03", "2024-05-03"], "spots": [{"name": "marib", "id": "geonames:72968", "latitude": 15.4625, "longitude": 45.3258, "radius_km": 1.4, "precision": "point"}], "agents": ["group.houthis"], "targets": [], "figures": []}');
INSERT INTO "account" VALUES('9497ca17706ec9df','42e4cef7906d1bf8','{"id": "9497ca17706ec9df", "report": "42e4cef7906d1bf8", "type": "airstrike", "types": ["airstrike", "casualties"], "claims": ["b1dcf0a81af532a9", "cd2bf6b0955a3a01", "9497ca17706ec9df"], "statuses": ["happened"], "first": "2024-05-01", "last": "2024-05-01", "earliest": "2024-05-01", "latest": "2024-05-01", "published": ["2024-05-04", "2024-05-04"], "spots": [{"name": "taiz", "id": "geonames:70225", "latitude": 13.5795, "longitude": 44.0209, "radius_km": 10.7, "precision": "point"}], "agents": ["warplanes"], "targets": ["market"], "figures": [{"kind": "killed", "low": 9, "high": 9}]}');
INSERT INTO "account" VALUES('c9a4722182ea6b52','3cdc15477b5d98a1','{"id": "c9a4722182ea6b52", "report": "3cdc15477b5d98a1", "type": "seize", "types": ["seize"], "claims": ["c9a4722182ea6b52"], "statuses": ["happened"], "first": "2024-05-08", "last": "2024-05-08", "earliest": "2024-05-08", "latest": "2024-05-08", "published": ["2024-05-09", "2024-05-09"], "spots": [{"name": "marib", "id": "geonames:72968", "latitude": 15.4625, "longitude": 45.3258, "radius_km": 1.4, "precision": "point"}], "agents": ["government troops"], "targets": ["group.houthis"], "figures": []}');
INSERT INTO "account" VALUES('025912fd1bd87487','081ce09c55b94bff','{"id": "025912fd1bd87487", "report": "081ce09c55b94bff", "type": "airstrike", "types": ["airstrike", "casualties"], "claims": ["d758593e00e89716", "aa27cfaee543ceb1", "025912fd1bd87487"], "statuses": ["happened"], "first": "2024-05-01", "last": "2024-05-01", "earliest": "2024-05-01", "latest": "2024-05-01", "published": ["2024-05-02", "2024-05-02"], "spots": [{"name": "taiz", "id": "geonames:70225", "latitude": 13.5795, "longitude": 44.0209, "radius_km": 10.7, "precision": "point"}], "agents": ["warplanes"], "targets": ["market"], "figures": [{"kind": "killed", "low": 9, "high": 9}]}');
CREATE TABLE account_claim (
	claim VARCHAR(16) NOT NULL, 
	account VARCHAR(16) NOT NULL, 
	led VARCHAR(16), 
	PRIMARY KEY (claim)
)
 WITHOUT ROWID

;
INSERT INTO "account_claim" VALUES('025912fd1bd87487','025912fd1bd87487',NULL);
INSERT INTO "account_claim" VALUES('647d6e64df4beb50','647d6e64df4beb50',NULL);
INSERT INTO "account_claim" VALUES('732264a3c7578370','732264a3c7578370',NULL);
INSERT INTO "account_claim" VALUES('924f776760de238f','647d6e64df4beb50',NULL);
INSERT INTO "account_claim" VALUES('9497ca17706ec9df','9497ca17706ec9df',NULL);
INSERT INTO "account_claim" VALUES('aa27cfaee543ceb1','025912fd1bd87487',NULL);
INSERT INTO "account_claim" VALUES('b1dcf0a81af532a9','9497ca17706ec9df',NULL);
INSERT INTO "account_claim" VALUES('c9a4722182ea6b52','c9a4722182ea6b52',NULL);
INSERT INTO "account_claim" VALUES('cd2bf6b0955a3a01','9497ca17706ec9df',NULL);
INSERT INTO "account_claim" VALUES('d758593e00e89716','025912fd1bd87487',NULL);
CREATE TABLE background (
	hash BIGINT NOT NULL, 
	reports INTEGER NOT NULL, 
	PRIMARY KEY (hash)
);
CREATE TABLE change (
	place TEXT NOT NULL, 
	claim VARCHAR(16) NOT NULL, 
	record TEXT NOT NULL, 
	PRIMARY KEY (place, claim)
)
 WITHOUT ROWID

;
INSERT INTO "change" VALUES('geonames:72968','732264a3c7578370','{"claims": ["732264a3c7578370"], "day": {"first": "2024-05-02", "last": "2024-05-02"}, "since": {"first": "2024-05-02", "last": "2024-05-02"}, "state": false, "taker": ["group.houthis", "Houthi movement"], "loser": null, "besieger": null, "degree": "full", "basis": "claimed", "accounts": ["City Herald"], "heard": "2024-05-03"}');
INSERT INTO "change" VALUES('geonames:72968','c9a4722182ea6b52','{"claims": ["c9a4722182ea6b52"], "day": {"first": "2024-05-08", "last": "2024-05-08"}, "since": {"first": "2024-05-08", "last": "2024-05-08"}, "state": false, "taker": ["state.yemen", "Yemen"], "loser": ["group.houthis", "Houthi movement"], "besieger": null, "degree": "full", "basis": "claimed", "accounts": ["Gazette"], "heard": "2024-05-09"}');
CREATE TABLE claim (
	number INTEGER NOT NULL, 
	id VARCHAR(16) NOT NULL, 
	report VARCHAR(16) NOT NULL, 
	n INTEGER NOT NULL, 
	type VARCHAR(16) NOT NULL, 
	status VARCHAR(12) NOT NULL, 
	incident INTEGER NOT NULL, 
	quote TEXT NOT NULL, 
	words TEXT NOT NULL, 
	trigger_words TEXT NOT NULL, 
	agent TEXT, 
	target TEXT, 
	place TEXT, 
	latitude FLOAT, 
	longitude FLOAT, 
	source TEXT, 
	first DATE, 
	last DATE, 
	record TEXT NOT NULL, 
	PRIMARY KEY (number), 
	UNIQUE (id), 
	FOREIGN KEY(report) REFERENCES report (id)
);
INSERT INTO "claim" VALUES(1,'d758593e00e89716','081ce09c55b94bff',1,'airstrike','happened',1,'Warplanes bombed a market in Taiz on Wednesday, killing nine people.','warplanes bombed a market in taiz on wednesday killing nine people','bombed','Warplanes','market','market in Taiz',13.5795,44.0209,NULL,'2024-05-01','2024-05-01','{"id": "d758593e00e89716", "type": "airstrike", "quote": {"text": "Warplanes bombed a market in Taiz on Wednesday, killing nine people.", "start": 0, "end": 68}, "trigger": {"text": "bombed", "start": 10, "end": 16}, "agent": [{"text": "Warplanes", "start": 0, "end": 9, "id": null, "name": null, "kind": "force", "head": "warplanes", "side": null, "wording": [], "adjective": false, "pointing": false, "rule": "agent.subject"}], "target": [{"text": "market", "start": 19, "end": 25, "id": null, "name": null, "kind": "thing", "head": "market", "side": null, "wording": [], "adjective": false, "pointing": false, "rule": "target.object"}], "place": [{"text": "market in Taiz", "start": 19, "end": 33, "kind": "site", "head_start": 19, "toponyms": [{"text": "Taiz", "start": 29, "end": 33, "id": "geonames:70225", "name": "Taiz", "latitude": 13.5795, "longitude": 44.0209, "radius_km": 10.7, "precision": "point", "country": "YE", "admin1": "Ta\u2018izz", "how": "exact", "alternatives": ["admin1:YE.25"]}], "latitude": 13.5795, "longitude": 44.0209, "radius_km": 10.7, "precision": "near", "pointing": false, "metonym": false, "type_word": "market", "own": 1, "rule": "place.struck"}], "time": {"words": {"text": "Wednesday", "start": 37, "end": 46}, "first": "2024-05-01", "last": "2024-05-01", "earliest": "2024-05-01", "latest": "2024-05-01", "granularity": "day", "rule": "weekday"}, "harm": [], "source": [], "status": "happened", "extent": null, "weapon": {"text": "Warplanes", "start": 0, "end": 9}, "incident": 1, "how": "cascade 1 strikes:strike:11", "wording": [], "rules": {"type": "strikes:strike:11", "status": "status.verb.happened", "time": "time.clause", "weapon": "weapon"}}');
INSERT INTO "claim" VALUES(2,'aa27cfaee543ceb1','081ce09c55b94bff',2,'casualties','happened',1,'Warplanes bombed a market in Taiz on Wednesday, killing nine people.','warplanes bombed a market in taiz on wednesday killing nine people','killing','Warplanes',NULL,'market in Taiz',13.5795,44.0209,NULL,'2024-05-01','2024-05-01','{"id": "aa27cfaee543ceb1", "type": "casualties", "quote": {"text": "Warplanes bombed a market in Taiz on Wednesday, killing nine people.", "start": 0, "end": 68}, "trigger": {"text": "killing", "start": 48, "end": 55}, "agent": [{"text": "Warplanes", "start": 0, "end": 9, "id": null, "name": null, "kind": "force", "head": "warplanes", "side": null, "wording": [], "adjective": false, "pointing": false, "rule": "agent.subject"}], "target": [], "place": [{"text": "market in Taiz", "start": 19, "end": 33, "kind": "site", "head_start": 19, "toponyms": [{"text": "Taiz", "start": 29, "end": 33, "id": "geonames:70225", "name": "Taiz", "latitude": 13.5795, "longitude": 44.0209, "radius_km": 10.7, "precision": "point", "country": "YE", "admin1": "Ta\u2018izz", "how": "exact", "alternatives": ["admin1:YE.25"]}], "latitude": 13.5795, "longitude": 44.0209, "radius_km": 10.7, "precision": "near", "pointing": false, "metonym": false, "type_word": "market", "own": 1, "rule": "place.nearest"}], "time": {"words": {"text": "Wednesday", "start": 37, "end": 46}, "first": "2024-05-01", "last": "2024-05-01", "earliest": "2024-05-01", "latest": "2024-05-01", "granularity": "day", "rule": "weekday"}, "harm": [{"words": {"text": "nine", "start": 56, "end": 60}, "kind": "killed", "low": 9, "high": 9, "who": {"text": "people", "start": 61, "end": 67}, "group": "unknown", "side": null, "rule": "harm.of_trigger"}], "source": [], "status": "happened", "extent": null, "weapon": {"text": "Warplanes", "start": 0, "end": 9}, "incident": 1, "how": "cascade 1 harm:casualties:1", "wording": [], "rules": {"type": "harm:casualties:1", "status": "status.participle.happened", "time": "time.clause", "weapon": "weapon"}}');
INSERT INTO "claim" VALUES(3,'025912fd1bd87487','081ce09c55b94bff',3,'airstrike','happened',1,'Residents said the strike hit the market at noon.','residents said the strike hit the market at noon','strike',NULL,'market','market in Taiz',13.5795,44.0209,'Residents',NULL,NULL,'{"id": "025912fd1bd87487", "type": "airstrike", "quote": {"text": "Residents said the strike hit the market at noon.", "start": 69, "end": 118}, "trigger": {"text": "strike", "start": 88, "end": 94}, "agent": [], "target": [{"text": "market", "start": 103, "end": 109, "id": null, "name": null, "kind": "thing", "head": "market", "side": null, "wording": [], "adjective": false, "pointing": false, "rule": "carry.object_of_strike"}], "place": [{"text": "market in Taiz", "start": 19, "end": 33, "kind": "site", "head_start": 19, "toponyms": [{"text": "Taiz", "start": 29, "end": 33, "id": "geonames:70225", "name": "Taiz", "latitude": 13.5795, "longitude": 44.0209, "radius_km": 10.7, "precision": "point", "country": "YE", "admin1": "Ta\u2018izz", "how": "exact", "alternatives": ["admin1:YE.25"]}], "latitude": 13.5795, "longitude": 44.0209, "radius_km": 10.7, "precision": "near", "pointing": false, "metonym": false, "type_word": "market", "own": 1, "rule": "carry.pointing_place"}], "time": {"words": {"text": "at noon", "start": 110, "end": 117}, "first": null, "last": null, "earliest": null, "latest": "2024-05-02", "granularity": "vague", "rule": "vague"}, "harm": [], "source": [{"text": "Residents", "start": 69, "end": 78, "id": null, "name": null, "kind": "witness", "side": null, "joint": false, "rule": "source.says"}], "status": "happened", "extent": null, "weapon": null, "incident": 1, "how": "cascade 1 strikes:strike:22 means not told", "wording": [], "rules": {"type": "strikes:strike:22 means not told", "status": "status.verb.happened", "time": "time.clause"}}');
INSERT INTO "claim" VALUES(4,'924f776760de238f','6132a9c03c3a931d',1,'airstrike','happened',1,'An air strike on a market in Taiz killed 11 people on Wednesday, a hospital official said.','an air strike on a market in taiz killed 11 people on wednesday a hospital official said','air strike',NULL,'market','market in Taiz',13.5795,44.0209,'hospital official','2024-05-01','2024-05-01','{"id": "924f776760de238f", "type": "airstrike", "quote": {"text": "An air strike on a market in Taiz killed 11 people on Wednesday, a hospital official said.", "start": 0, "end": 90}, "trigger": {"text": "air strike", "start": 3, "end": 13}, "agent": [], "target": [{"text": "market", "start": 19, "end": 25, "id": null, "name": null, "kind": "thing", "head": "market", "side": null, "wording": [], "adjective": false, "pointing": false, "rule": "target.struck"}], "place": [{"text": "market in Taiz", "start": 19, "end": 33, "kind": "site", "head_start": 19, "toponyms": [{"text": "Taiz", "start": 29, "end": 33, "id": "geonames:70225", "name": "Taiz", "latitude": 13.5795, "longitude": 44.0209, "radius_km": 10.7, "precision": "point", "country": "YE", "admin1": "Ta\u2018izz", "how": "exact", "alternatives": ["admin1:YE.25"]}], "latitude": 13.5795, "longitude": 44.0209, "radius_km": 10.7, "precision": "near", "pointing": false, "metonym": false, "type_word": "market", "own": 1, "rule": "place.phrase"}], "time": {"words": {"text": "Wednesday", "start": 54, "end": 63}, "first": "2024-05-01", "last": "2024-05-01", "earliest": "2024-05-01", "latest": "2024-05-01", "granularity": "day", "rule": "weekday"}, "harm": [], "source": [{"text": "hospital official", "start": 67, "end": 84, "id": null, "name": null, "kind": "unnamed", "side": null, "joint": false, "rule": "source.says"}], "status": "happened", "extent": null, "weapon": null, "incident": 1, "how": "cascade 1 strikes:airstrike:1", "wording": [], "rules": {"type": "strikes:airstrike:1", "status": "status.noun.happened", "time": "time.clause"}}');
INSERT INTO "claim" VALUES(5,'647d6e64df4beb50','6132a9c03c3a931d',2,'casualties','happened',1,'An air strike on a market in Taiz killed 11 people on Wednesday, a hospital official said.','an air strike on a market in taiz killed 11 people on wednesday a hospital official said','killed',NULL,NULL,'market in Taiz',13.5795,44.0209,'hospital official','2024-05-01','2024-05-01','{"id": "647d6e64df4beb50", "type": "casualties", "quote": {"text": "An air strike on a market in Taiz killed 11 people on Wednesday, a hospital official said.", "start": 0, "end": 90}, "trigger": {"text": "killed", "start": 34, "end": 40}, "agent": [], "target": [], "place": [{"text": "market in Taiz", "start": 19, "end": 33, "kind": "site", "head_start": 19, "toponyms": [{"text": "Taiz", "start": 29, "end": 33, "id": "geonames:70225", "name": "Taiz", "latitude": 13.5795, "longitude": 44.0209, "radius_km": 10.7, "precision": "point", "country": "YE", "admin1": "Ta\u2018izz", "how": "exact", "alternatives": ["admin1:YE.25"]}], "latitude": 13.5795, "longitude": 44.0209, "radius_km": 10.7, "precision": "near", "pointing": false, "metonym": false, "type_word": "market", "own": 1, "rule": "place.nearest"}], "time": {"words": {"text": "Wednesday", "start": 54, "end": 63}, "first": "2024-05-01", "last": "2024-05-01", "earliest": "2024-05-01", "latest": "2024-05-01", "granularity": "day", "rule": "weekday"}, "harm": [{"words": {"text": "11", "start": 41, "end": 43}, "kind": "killed", "low": 11, "high": 11, "who": {"text": "people", "start": 44, "end": 50}, "group": "unknown", "side": null, "rule": "harm.of_trigger"}], "source": [{"text": "hospital official", "start": 67, "end": 84, "id": null, "name": null, "kind": "unnamed", "side": null, "joint": false, "rule": "source.says"}], "status": "happened", "extent": null, "weapon": null, "incident": 1, "how": "cascade 1 harm:casualties:1", "wording": [], "rules": {"type": "harm:casualties:1", "status": "status.verb.happened", "time": "time.clause"}}');
INSERT INTO "claim" VALUES(6,'732264a3c7578370','6132a9c03c3a931d',3,'seize','happened',2,'Houthi fighters captured the town of Marib on Thursday, the official said.','houthi fighters captured the town of marib on thursday the official said','captured','Houthi fighters',NULL,'town of Marib',15.4625,45.3258,'hospital official','2024-05-02','2024-05-02','{"id": "732264a3c7578370", "type": "seize", "quote": {"text": "Houthi fighters captured the town of Marib on Thursday, the official said.", "start": 91, "end": 165}, "trigger": {"text": "captured", "start": 107, "end": 115}, "agent": [{"text": "Houthi fighters", "start": 91, "end": 106, "id": "group.houthis", "name": "Houthi movement", "kind": "group", "head": "fighters", "side": "group.houthis", "wording": [], "adjective": false, "pointing": false, "rule": "agent.subject"}], "target": [], "place": [{"text": "town of Marib", "start": 120, "end": 133, "kind": "name", "head_start": 120, "toponyms": [{"text": "Marib", "start": 128, "end": 133, "id": "geonames:72968", "name": "Ma''rib", "latitude": 15.4625, "longitude": 45.3258, "radius_km": 1.4, "precision": "point", "country": "YE", "admin1": "Ma\u2019rib", "how": "fold", "alternatives": ["admin1:YE.14"]}], "latitude": 15.4625, "longitude": 45.3258, "radius_km": 1.4, "precision": "point", "pointing": false, "metonym": false, "type_word": "town", "own": 1, "rule": "place.object"}], "time": {"words": {"text": "Thursday", "start": 137, "end": 145}, "first": "2024-05-02", "last": "2024-05-02", "earliest": "2024-05-02", "latest": "2024-05-02", "granularity": "day", "rule": "weekday"}, "harm": [], "source": [{"text": "hospital official", "start": 67, "end": 84, "id": null, "name": null, "kind": "unnamed", "side": null, "joint": false, "rule": "source.pointing"}], "status": "happened", "extent": "full", "weapon": null, "incident": 2, "how": "cascade 1 ground:seize:16", "wording": [], "rules": {"type": "ground:seize:16", "status": "status.verb.happened", "time": "time.clause", "extent": "extent.full"}}');
INSERT INTO "claim" VALUES(7,'b1dcf0a81af532a9','42e4cef7906d1bf8',1,'airstrike','happened',1,'Warplanes bombed a market in Taiz on Wednesday, killing nine people.','warplanes bombed a market in taiz on wednesday killing nine people','bombed','Warplanes','market','market in Taiz',13.5795,44.0209,NULL,'2024-05-01','2024-05-01','{"id": "b1dcf0a81af532a9", "type": "airstrike", "quote": {"text": "Warplanes bombed a market in Taiz on Wednesday, killing nine people.", "start": 0, "end": 68}, "trigger": {"text": "bombed", "start": 10, "end": 16}, "agent": [{"text": "Warplanes", "start": 0, "end": 9, "id": null, "name": null, "kind": "force", "head": "warplanes", "side": null, "wording": [], "adjective": false, "pointing": false, "rule": "agent.subject"}], "target": [{"text": "market", "start": 19, "end": 25, "id": null, "name": null, "kind": "thing", "head": "market", "side": null, "wording": [], "adjective": false, "pointing": false, "rule": "target.object"}], "place": [{"text": "market in Taiz", "start": 19, "end": 33, "kind": "site", "head_start": 19, "toponyms": [{"text": "Taiz", "start": 29, "end": 33, "id": "geonames:70225", "name": "Taiz", "latitude": 13.5795, "longitude": 44.0209, "radius_km": 10.7, "precision": "point", "country": "YE", "admin1": "Ta\u2018izz", "how": "exact", "alternatives": ["admin1:YE.25"]}], "latitude": 13.5795, "longitude": 44.0209, "radius_km": 10.7, "precision": "near", "pointing": false, "metonym": false, "type_word": "market", "own": 1, "rule": "place.struck"}], "time": {"words": {"text": "Wednesday", "start": 37, "end": 46}, "first": "2024-05-01", "last": "2024-05-01", "earliest": "2024-05-01", "latest": "2024-05-01", "granularity": "day", "rule": "weekday"}, "harm": [], "source": [], "status": "happened", "extent": null, "weapon": {"text": "Warplanes", "start": 0, "end": 9}, "incident": 1, "how": "cascade 1 strikes:strike:11", "wording": [], "rules": {"type": "strikes:strike:11", "status": "status.verb.happened", "time": "time.clause", "weapon": "weapon"}}');
INSERT INTO "claim" VALUES(8,'cd2bf6b0955a3a01','42e4cef7906d1bf8',2,'casualties','happened',1,'Warplanes bombed a market in Taiz on Wednesday, killing nine people.','warplanes bombed a market in taiz on wednesday killing nine people','killing','Warplanes',NULL,'market in Taiz',13.5795,44.0209,NULL,'2024-05-01','2024-05-01','{"id": "cd2bf6b0955a3a01", "type": "casualties", "quote": {"text": "Warplanes bombed a market in Taiz on Wednesday, killing nine people.", "start": 0, "end": 68}, "trigger": {"text": "killing", "start": 48, "end": 55}, "agent": [{"text": "Warplanes", "start": 0, "end": 9, "id": null, "name": null, "kind": "force", "head": "warplanes", "side": null, "wording": [], "adjective": false, "pointing": false, "rule": "agent.subject"}], "target": [], "place": [{"text": "market in Taiz", "start": 19, "end": 33, "kind": "site", "head_start": 19, "toponyms": [{"text": "Taiz", "start": 29, "end": 33, "id": "geonames:70225", "name": "Taiz", "latitude": 13.5795, "longitude": 44.0209, "radius_km": 10.7, "precision": "point", "country": "YE", "admin1": "Ta\u2018izz", "how": "exact", "alternatives": ["admin1:YE.25"]}], "latitude": 13.5795, "longitude": 44.0209, "radius_km": 10.7, "precision": "near", "pointing": false, "metonym": false, "type_word": "market", "own": 1, "rule": "place.nearest"}], "time": {"words": {"text": "Wednesday", "start": 37, "end": 46}, "first": "2024-05-01", "last": "2024-05-01", "earliest": "2024-05-01", "latest": "2024-05-01", "granularity": "day", "rule": "weekday"}, "harm": [{"words": {"text": "nine", "start": 56, "end": 60}, "kind": "killed", "low": 9, "high": 9, "who": {"text": "people", "start": 61, "end": 67}, "group": "unknown", "side": null, "rule": "harm.of_trigger"}], "source": [], "status": "happened", "extent": null, "weapon": {"text": "Warplanes", "start": 0, "end": 9}, "incident": 1, "how": "cascade 1 harm:casualties:1", "wording": [], "rules": {"type": "harm:casualties:1", "status": "status.participle.happened", "time": "time.clause", "weapon": "weapon"}}');
INSERT INTO "claim" VALUES(9,'9497ca17706ec9df','42e4cef7906d1bf8',3,'airstrike','happened',1,'Residents said the strike hit the market at noon.','residents said the strike hit the market at noon','strike',NULL,'market','market in Taiz',13.5795,44.0209,'Residents',NULL,NULL,'{"id": "9497ca17706ec9df", "type": "airstrike", "quote": {"text": "Residents said the strike hit the market at noon.", "start": 69, "end": 118}, "trigger": {"text": "strike", "start": 88, "end": 94}, "agent": [], "target": [{"text": "market", "start": 103, "end": 109, "id": null, "name": null, "kind": "thing", "head": "market", "side": null, "wording": [], "adjective": false, "pointing": false, "rule": "carry.object_of_strike"}], "place": [{"text": "market in Taiz", "start": 19, "end": 33, "kind": "site", "head_start": 19, "toponyms": [{"text": "Taiz", "start": 29, "end": 33, "id": "geonames:70225", "name": "Taiz", "latitude": 13.5795, "longitude": 44.0209, "radius_km": 10.7, "precision": "point", "country": "YE", "admin1": "Ta\u2018izz", "how": "exact", "alternatives": ["admin1:YE.25"]}], "latitude": 13.5795, "longitude": 44.0209, "radius_km": 10.7, "precision": "near", "pointing": false, "metonym": false, "type_word": "market", "own": 1, "rule": "carry.pointing_place"}], "time": {"words": {"text": "at noon", "start": 110, "end": 117}, "first": null, "last": null, "earliest": null, "latest": "2024-05-04", "granularity": "vague", "rule": "vague"}, "harm": [], "source": [{"text": "Residents", "start": 69, "end": 78, "id": null, "name": null, "kind": "witness", "side": null, "joint": false, "rule": "source.says"}], "status": "happened", "extent": null, "weapon": null, "incident": 1, "how": "cascade 1 strikes:strike:22 means not told", "wording": [], "rules": {"type": "strikes:strike:22 means not told", "status": "status.verb.happened", "time": "time.clause"}}');
INSERT INTO "claim" VALUES(10,'c9a4722182ea6b52','3cdc15477b5d98a1',1,'seize','happened',1,'Government troops recaptured the town of Marib from Houthi fighters on Wednesday, residents said.','government troops recaptured the town of marib from houthi fighters on wednesday residents said','recaptured','Government troops','Houthi fighters','town of Marib',15.4625,45.3258,'residents','2024-05-08','2024-05-08','{"id": "c9a4722182ea6b52", "type": "seize", "quote": {"text": "Government troops recaptured the town of Marib from Houthi fighters on Wednesday, residents said.", "start": 0, "end": 97}, "trigger": {"text": "recaptured", "start": 18, "end": 28}, "agent": [{"text": "Government troops", "start": 0, "end": 17, "id": null, "name": null, "kind": "force", "head": "troops", "side": null, "wording": [], "adjective": false, "pointing": false, "rule": "agent.subject"}], "target": [{"text": "Houthi fighters", "start": 52, "end": 67, "id": "group.houthis", "name": "Houthi movement", "kind": "group", "head": "fighters", "side": "group.houthis", "wording": [], "adjective": false, "pointing": false, "rule": "target.phrase"}], "place": [{"text": "town of Marib", "start": 33, "end": 46, "kind": "name", "head_start": 33, "toponyms": [{"text": "Marib", "start": 41, "end": 46, "id": "geonames:72968", "name": "Ma''rib", "latitude": 15.4625, "longitude": 45.3258, "radius_km": 1.4, "precision": "point", "country": "YE", "admin1": "Ma\u2019rib", "how": "fold", "alternatives": ["admin1:YE.14"]}], "latitude": 15.4625, "longitude": 45.3258, "radius_km": 1.4, "precision": "point", "pointing": false, "metonym": false, "type_word": "town", "own": 1, "rule": "place.object"}], "time": {"words": {"text": "Wednesday", "start": 71, "end": 80}, "first": "2024-05-08", "last": "2024-05-08", "earliest": "2024-05-08", "latest": "2024-05-08", "granularity": "day", "rule": "weekday"}, "harm": [], "source": [{"text": "residents", "start": 82, "end": 91, "id": null, "name": null, "kind": "witness", "side": null, "joint": false, "rule": "source.says"}], "status": "happened", "extent": "full", "weapon": null, "incident": 1, "how": "cascade 1 ground:seize:16", "wording": [], "rules": {"type": "ground:seize:16", "status": "status.verb.happened", "time": "time.clause", "extent": "extent.full"}}');
CREATE TABLE common_name (
	name VARCHAR(200) NOT NULL, 
	reports INTEGER NOT NULL, 
	PRIMARY KEY (name)
)
 WITHOUT ROWID

;
CREATE TABLE edge (
	a VARCHAR(16) NOT NULL, 
	b VARCHAR(16) NOT NULL, 
	score FLOAT NOT NULL, 
	features TEXT NOT NULL, 
	PRIMARY KEY (a, b)
)
 WITHOUT ROWID

;
INSERT INTO "edge" VALUES('025912fd1bd87487','647d6e64df4beb50',5.0,'[{"name": "type", "weight": 1.0, "reason": "both tell of strike"}, {"name": "place", "weight": 2.0, "reason": "one place: taiz"}, {"name": "days", "weight": 1.5, "reason": "the days told agree"}, {"name": "actors", "weight": 0.5, "reason": "same side: market"}]');
INSERT INTO "edge" VALUES('025912fd1bd87487','9497ca17706ec9df',7.5,'[{"name": "type", "weight": 1.0, "reason": "both tell of strike"}, {"name": "place", "weight": 2.0, "reason": "one place: taiz"}, {"name": "days", "weight": 1.5, "reason": "the days told agree"}, {"name": "killed", "weight": 1.0, "reason": "9 killed in both"}, {"name": "actors", "weight": 0.5, "reason": "same side: market"}, {"name": "text", "weight": 1.5, "reason": "texts: copy"}]');
INSERT INTO "edge" VALUES('647d6e64df4beb50','9497ca17706ec9df',5.0,'[{"name": "type", "weight": 1.0, "reason": "both tell of strike"}, {"name": "place", "weight": 2.0, "reason": "one place: taiz"}, {"name": "days", "weight": 1.5, "reason": "the days told agree"}, {"name": "actors", "weight": 0.5, "reason": "same side: market"}]');
CREATE TABLE event (
	number INTEGER NOT NULL, 
	id VARCHAR(16) NOT NULL, 
	type VARCHAR(16) NOT NULL, 
	first DATE, 
	last DATE, 
	earliest DATE, 
	latest DATE, 
	place TEXT, 
	latitude FLOAT, 
	longitude FLOAT, 
	radius_km FLOAT, 
	precision VARCHAR(12), 
	country VARCHAR(2), 
	admin1 TEXT, 
	grade VARCHAR(12) NOT NULL, 
	reports INTEGER NOT NULL, 
	origins INTEGER NOT NULL, 
	record TEXT NOT NULL, 
	PRIMARY KEY (number), 
	UNIQUE (id)
);
INSERT INTO "event" VALUES(1,'732264a3c7578370','seize','2024-05-02','2024-05-02','2024-05-02','2024-05-02','town of Marib',15.4625,45.3258,1.4,'point','YE','Ma’rib','weak',1,1,'{"id": "732264a3c7578370", "type": "seize", "claims": ["732264a3c7578370"], "reports": ["6132a9c03c3a931d"], "origins": ["City Herald"], "conflicts": [], "grade": "weak", "reasons": ["one origin: City Herald"], "row": {"types": ["seize"], "from": "2024-05-02", "to": "2024-05-02", "earliest": "2024-05-02", "latest": "2024-05-02", "place": "town of Marib", "latitude": 15.4625, "longitude": 45.3258, "radius_km": 1.4, "precision": "point", "country": "YE", "admin1": "Ma\u2019rib", "agent": [{"id": "group.houthis", "name": "Houthi movement"}], "target": [], "harm": [], "status": ["happened"], "sources": ["hospital official"]}}');
INSERT INTO "event" VALUES(3,'c9a4722182ea6b52','seize','2024-05-08','2024-05-08','2024-05-08','2024-05-08','town of Marib',15.4625,45.3258,1.4,'point','YE','Ma’rib','weak',1,1,'{"id": "c9a4722182ea6b52", "type": "seize", "claims": ["c9a4722182ea6b52"], "reports": ["3cdc15477b5d98a1"], "origins": ["Gazette"], "conflicts": [], "grade": "weak", "reasons": ["one origin: Gazette"], "row": {"types": ["seize"], "from": "2024-05-08", "to": "2024-05-08", "earliest": "2024-05-08", "latest": "2024-05-08", "place": "town of Marib", "latitude": 15.4625, "longitude": 45.3258, "radius_km": 1.4, "precision": "point", "country": "YE", "admin1": "Ma\u2019rib", "agent": [{"id": null, "name": "Government troops"}], "target": [{"id": "group.houthis", "name": "Houthi movement"}], "harm": [], "status": ["happened"], "sources": ["residents"]}}');
INSERT INTO "event" VALUES(4,'025912fd1bd87487','airstrike','2024-05-01','2024-05-01','2024-05-01','2024-05-01','market in Taiz',13.5795,44.0209,10.7,'near','YE','Ta‘izz','confirmed',3,2,'{"id": "025912fd1bd87487", "type": "airstrike", "claims": ["025912fd1bd87487", "647d6e64df4beb50", "924f776760de238f", "9497ca17706ec9df", "aa27cfaee543ceb1", "b1dcf0a81af532a9", "cd2bf6b0955a3a01", "d758593e00e89716"], "reports": ["081ce09c55b94bff", "42e4cef7906d1bf8", "6132a9c03c3a931d"], "origins": ["City Herald", "Village Radio"], "conflicts": [{"field": "killed", "values": [{"value": "11", "claims": ["647d6e64df4beb50"], "origins": ["City Herald"]}, {"value": "9", "claims": ["aa27cfaee543ceb1", "cd2bf6b0955a3a01"], "origins": ["Village Radio"]}], "grave": false}], "grade": "confirmed", "reasons": ["A. Reviewer has evidence: a photograph", "2 independent origins: City Herald, Village Radio"], "row": {"types": ["airstrike", "casualties"], "from": "2024-05-01", "to": "2024-05-01", "earliest": "2024-05-01", "latest": "2024-05-01", "place": "market in Taiz", "latitude": 13.5795, "longitude": 44.0209, "radius_km": 10.7, "precision": "near", "country": "YE", "admin1": "Ta\u2018izz", "agent": [{"id": null, "name": "Warplanes"}], "target": [{"id": null, "name": "market"}], "harm": [{"kind": "killed", "class": "unknown", "side": null, "low": 9, "high": 11}], "status": ["happened"], "sources": ["Residents", "hospital official"]}}');
CREATE TABLE event_claim (
	claim VARCHAR(16) NOT NULL, 
	event VARCHAR(16) NOT NULL, 
	PRIMARY KEY (claim)
)
 WITHOUT ROWID

;
INSERT INTO "event_claim" VALUES('025912fd1bd87487','025912fd1bd87487');
INSERT INTO "event_claim" VALUES('647d6e64df4beb50','025912fd1bd87487');
INSERT INTO "event_claim" VALUES('924f776760de238f','025912fd1bd87487');
INSERT INTO "event_claim" VALUES('9497ca17706ec9df','025912fd1bd87487');
INSERT INTO "event_claim" VALUES('aa27cfaee543ceb1','025912fd1bd87487');
INSERT INTO "event_claim" VALUES('b1dcf0a81af532a9','025912fd1bd87487');
INSERT INTO "event_claim" VALUES('cd2bf6b0955a3a01','025912fd1bd87487');
INSERT INTO "event_claim" VALUES('d758593e00e89716','025912fd1bd87487');
INSERT INTO "event_claim" VALUES('732264a3c7578370','732264a3c7578370');
INSERT INTO "event_claim" VALUES('c9a4722182ea6b52','c9a4722182ea6b52');
CREATE TABLE holding (
	place TEXT NOT NULL, 
	n INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	holder TEXT, 
	degree VARCHAR(12) NOT NULL, 
	basis VARCHAR(12) NOT NULL, 
	since_first DATE, 
	since_last DATE, 
	until_first DATE, 
	until_last DATE, 
	last_heard DATE, 
	record TEXT NOT NULL, 
	PRIMARY KEY (place, n)
);
INSERT INTO "holding" VALUES('geonames:72968',1,'Marib','group.houthis','full','claimed','2024-05-02','2024-05-02','2024-05-08','2024-05-08','2024-05-03','{"place": "geonames:72968", "name": "Marib", "holder": "group.houthis", "holder_name": "Houthi movement", "since": {"first": "2024-05-02", "last": "2024-05-02"}, "until": {"first": "2024-05-08", "last": "2024-05-08"}, "degree": "full", "basis": "claimed", "accounts": ["City Herald"], "last_heard": "2024-05-03", "claims": ["732264a3c7578370"]}');
INSERT INTO "holding" VALUES('geonames:72968',2,'Marib','state.yemen','full','claimed','2024-05-08','2024-05-08',NULL,NULL,'2024-05-09','{"place": "geonames:72968", "name": "Marib", "holder": "state.yemen", "holder_name": "Yemen", "since": {"first": "2024-05-08", "last": "2024-05-08"}, "until": {"first": null, "last": null}, "degree": "full", "basis": "claimed", "accounts": ["Gazette"], "last_heard": "2024-05-09", "claims": ["c9a4722182ea6b52"]}');
CREATE TABLE judgement (
	number INTEGER NOT NULL, 
	who TEXT NOT NULL, 
	made VARCHAR(32) NOT NULL, 
	decision VARCHAR(16) NOT NULL, 
	claim VARCHAR(16) NOT NULL, 
	other VARCHAR(16), 
	field TEXT, 
	value TEXT, 
	why TEXT NOT NULL, 
	undone BOOLEAN NOT NULL, 
	PRIMARY KEY (number)
);
INSERT INTO "judgement" VALUES(1,'A. Reviewer','2026-11-29T01:15:42+00:00','accept','025912fd1bd87487',NULL,NULL,NULL,'a photograph',0);
CREATE TABLE "key" (
	name VARCHAR(80) NOT NULL, 
	account VARCHAR(16) NOT NULL, 
	wide BOOLEAN NOT NULL, 
	first DATE NOT NULL, 
	last DATE NOT NULL
);
INSERT INTO "key" VALUES('name taiz','647d6e64df4beb50',0,'2024-05-01','2024-05-01');
INSERT INTO "key" VALUES('place geonames:70225','647d6e64df4beb50',0,'2024-05-01','2024-05-01');
INSERT INTO "key" VALUES('name marib','732264a3c7578370',0,'2024-05-02','2024-05-02');
INSERT INTO "key" VALUES('place geonames:72968','732264a3c7578370',0,'2024-05-02','2024-05-02');
INSERT INTO "key" VALUES('name taiz','9497ca17706ec9df',0,'2024-05-01','2024-05-01');
INSERT INTO "key" VALUES('place geonames:70225','9497ca17706ec9df',0,'2024-05-01','2024-05-01');
INSERT INTO "key" VALUES('name marib','c9a4722182ea6b52',0,'2024-05-08','2024-05-08');
INSERT INTO "key" VALUES('place geonames:72968','c9a4722182ea6b52',0,'2024-05-08','2024-05-08');
INSERT INTO "key" VALUES('name taiz','025912fd1bd87487',0,'2024-05-01','2024-05-01');
INSERT INTO "key" VALUES('place geonames:70225','025912fd1bd87487',0,'2024-05-01','2024-05-01');
CREATE TABLE lane (
	place TEXT NOT NULL, 
	claim VARCHAR(16) NOT NULL, 
	name TEXT NOT NULL, 
	report VARCHAR(16) NOT NULL, 
	origin TEXT NOT NULL, 
	settled TEXT, 
	PRIMARY KEY (place, claim)
)
 WITHOUT ROWID

;
INSERT INTO "lane" VALUES('geonames:72968','732264a3c7578370','Marib','6132a9c03c3a931d','{"id": "city herald", "name": "City Herald", "side": null}','geonames:72968');
INSERT INTO "lane" VALUES('geonames:72968','c9a4722182ea6b52','Marib','3cdc15477b5d98a1','{"id": "gazette", "name": "Gazette", "side": null}','geonames:72968');
CREATE TABLE likeness (
	a VARCHAR(16) NOT NULL, 
	b VARCHAR(16) NOT NULL, 
	relation VARCHAR(16) NOT NULL, 
	containment FLOAT NOT NULL, 
	run INTEGER NOT NULL, 
	PRIMARY KEY (a, b)
);
INSERT INTO "likeness" VALUES('081ce09c55b94bff','42e4cef7906d1bf8','copy',1.0,20);
CREATE TABLE meta (
	name VARCHAR(40) NOT NULL, 
	value TEXT NOT NULL, 
	PRIMARY KEY (name)
);
INSERT INTO "meta" VALUES('schema','2');
CREATE TABLE name (
	name VARCHAR(200) NOT NULL, 
	report VARCHAR(16) NOT NULL, 
	PRIMARY KEY (name, report)
)
 WITHOUT ROWID

;
CREATE TABLE print (
	hash BIGINT NOT NULL, 
	report VARCHAR(16) NOT NULL, 
	PRIMARY KEY (hash, report)
)
 WITHOUT ROWID

;
INSERT INTO "print" VALUES(-9154185550038169095,'081ce09c55b94bff');
INSERT INTO "print" VALUES(-8560435181730473156,'081ce09c55b94bff');
INSERT INTO "print" VALUES(-4194000643520705247,'081ce09c55b94bff');
INSERT INTO "print" VALUES(-8862804486415618898,'3cdc15477b5d98a1');
INSERT INTO "print" VALUES(-9154185550038169095,'42e4cef7906d1bf8');
INSERT INTO "print" VALUES(-8560435181730473156,'42e4cef7906d1bf8');
INSERT INTO "print" VALUES(-4194000643520705247,'42e4cef7906d1bf8');
INSERT INTO "print" VALUES(-8423776408044970519,'6132a9c03c3a931d');
INSERT INTO "print" VALUES(-8007948543739917272,'6132a9c03c3a931d');
INSERT INTO "print" VALUES(-6610425316513313446,'6132a9c03c3a931d');
INSERT INTO "print" VALUES(-6084441477180454868,'6132a9c03c3a931d');
CREATE TABLE rare_names (
	report VARCHAR(16) NOT NULL, 
	names INTEGER NOT NULL, 
	PRIMARY KEY (report)
)
 WITHOUT ROWID

;
INSERT INTO "rare_names" VALUES('081ce09c55b94bff',0);
INSERT INTO "rare_names" VALUES('3cdc15477b5d98a1',0);
INSERT INTO "rare_names" VALUES('42e4cef7906d1bf8',0);
INSERT INTO "rare_names" VALUES('6132a9c03c3a931d',0);
CREATE TABLE report (
	id VARCHAR(16) NOT NULL, 
	name TEXT NOT NULL, 
	path TEXT NOT NULL, 
	url TEXT, 
	sha256 VARCHAR(64) NOT NULL, 
	title TEXT, 
	outlet TEXT, 
	agency TEXT, 
	author TEXT, 
	language VARCHAR(16), 
	first DATE, 
	last DATE, 
	engine VARCHAR(40) NOT NULL, 
	media VARCHAR(8) NOT NULL, 
	content BLOB NOT NULL, 
	given TEXT NOT NULL, 
	record TEXT NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "report" VALUES('081ce09c55b94bff','radio','radio.txt',NULL,'01ebed222ef5a6227bac72e1f11c8aa4c95b9b95caf5de7c2d9c9fa2f04bc295',NULL,'Village Radio',NULL,NULL,'en','2024-05-02','2024-05-02','0.1.0','text',X'576172706C616E657320626F6D6265642061206D61726B657420696E205461697A206F6E205765646E65736461792C206B696C6C696E67206E696E652070656F706C652E205265736964656E747320736169642074686520737472696B652068697420746865206D61726B6574206174206E6F6F6E2E','{"encoding": "utf-8", "title": null, "published": "2024-05-02", "given_date": null, "outlet": "Village Radio", "line": null}','{"id": "081ce09c55b94bff", "name": "radio", "path": "radio.txt", "url": null, "sha256": "01ebed222ef5a6227bac72e1f11c8aa4c95b9b95caf5de7c2d9c9fa2f04bc295", "text": "Warplanes bombed a market in Taiz on Wednesday, killing nine people. Residents said the strike hit the market at noon.", "title": null, "outlet": "Village Radio", "agency": null, "author": null, "language": "en", "published": {"first": "2024-05-02", "last": "2024-05-02", "how": "row", "candidates": [{"words": null, "first": "2024-05-02", "last": "2024-05-02", "evidence": "row"}], "reasons": ["2024-05-02: published, says the row"], "conflicts": []}, "blocks": [{"start": 0, "end": 118, "kind": "body"}], "problems": []}');
INSERT INTO "report" VALUES('6132a9c03c3a931d','herald','herald.txt',NULL,'622258296a22d4a3d94b16687a88770edc392219e8256a59aac8c9fe3a7b054f',NULL,'City Herald',NULL,NULL,'en','2024-05-03','2024-05-03','0.1.0','text',X'416E2061697220737472696B65206F6E2061206D61726B657420696E205461697A206B696C6C65642031312070656F706C65206F6E205765646E65736461792C206120686F73706974616C206F6666696369616C20736169642E20486F757468692066696768746572732063617074757265642074686520746F776E206F66204D61726962206F6E2054687572736461792C20746865206F6666696369616C20736169642E','{"encoding": "utf-8", "title": null, "published": "2024-05-03", "given_date": null, "outlet": "City Herald", "line": null}','{"id": "6132a9c03c3a931d", "name": "herald", "path": "herald.txt", "url": null, "sha256": "622258296a22d4a3d94b16687a88770edc392219e8256a59aac8c9fe3a7b054f", "text": "An air strike on a market in Taiz killed 11 people on Wednesday, a hospital official said. Houthi fighters captured the town of Marib on Thursday, the official said.", "title": null, "outlet": "City Herald", "agency": null, "author": null, "language": "en", "published": {"first": "2024-05-03", "last": "2024-05-03", "how": "row", "candidates": [{"words": null, "first": "2024-05-03", "last": "2024-05-03", "evidence": "row"}], "reasons": ["2024-05-03: published, says the row"], "conflicts": []}, "blocks": [{"start": 0, "end": 165, "kind": "body"}], "problems": []}');
INSERT INTO "report" VALUES('42e4cef7906d1bf8','echo','echo.txt',NULL,'d05e50d310204c8109ba273e8f9dac15db86b7b154666cc6b3fa00bdd52f1f68',NULL,'Late Echo',NULL,NULL,'en','2024-05-04','2024-05-04','0.1.0','text',X'576172706C616E657320626F6D6265642061206D61726B657420696E205461697A206F6E205765646E65736461792C206B696C6C696E67206E696E652070656F706C652E205265736964656E747320736169642074686520737472696B652068697420746865206D61726B6574206174206E6F6F6E2E204D6F7265206973206E6F74206B6E6F776E2E','{"encoding": "utf-8", "title": null, "published": "2024-05-04", "given_date": null, "outlet": "Late Echo", "line": null}','{"id": "42e4cef7906d1bf8", "name": "echo", "path": "echo.txt", "url": null, "sha256": "d05e50d310204c8109ba273e8f9dac15db86b7b154666cc6b3fa00bdd52f1f68", "text": "Warplanes bombed a market in Taiz on Wednesday, killing nine people. Residents said the strike hit the market at noon. More is not known.", "title": null, "outlet": "Late Echo", "agency": null, "author": null, "language": "en", "published": {"first": "2024-05-04", "last": "2024-05-04", "how": "row", "candidates": [{"words": null, "first": "2024-05-04", "last": "2024-05-04", "evidence": "row"}], "reasons": ["2024-05-04: published, says the row"], "conflicts": []}, "blocks": [{"start": 0, "end": 137, "kind": "body"}], "problems": []}');
INSERT INTO "report" VALUES('3cdc15477b5d98a1','gazette','gazette.txt',NULL,'d717cc71547d470f0a34be11da280b295ce64d668c7e452ae586f5a8e8b21894',NULL,'Gazette',NULL,NULL,'en','2024-05-09','2024-05-09','0.1.0','text',X'476F7665726E6D656E742074726F6F707320726563617074757265642074686520746F776E206F66204D617269622066726F6D20486F75746869206669676874657273206F6E205765646E65736461792C207265736964656E747320736169642E','{"encoding": "utf-8", "title": null, "published": "2024-05-09", "given_date": null, "outlet": "Gazette", "line": null}','{"id": "3cdc15477b5d98a1", "name": "gazette", "path": "gazette.txt", "url": null, "sha256": "d717cc71547d470f0a34be11da280b295ce64d668c7e452ae586f5a8e8b21894", "text": "Government troops recaptured the town of Marib from Houthi fighters on Wednesday, residents said.", "title": null, "outlet": "Gazette", "agency": null, "author": null, "language": "en", "published": {"first": "2024-05-09", "last": "2024-05-09", "how": "row", "candidates": [{"words": null, "first": "2024-05-09", "last": "2024-05-09", "evidence": "row"}], "reasons": ["2024-05-09: published, says the row"], "conflicts": []}, "blocks": [{"start": 0, "end": 97, "kind": "body"}], "problems": []}');
CREATE INDEX ix_print_report ON print (report);
CREATE INDEX ix_name_report ON name (report);
CREATE INDEX ix_likeness_b ON likeness (b);
CREATE INDEX ix_account_report ON account (report);
CREATE INDEX ix_account_claim_account ON account_claim (account);
CREATE INDEX ix_key_account ON "key" (account);
CREATE INDEX key_name ON "key" (name, wide, first, last, account);
CREATE INDEX ix_edge_b ON edge (b);
CREATE INDEX event_place ON event (place);
CREATE INDEX event_days ON event (first, last);
CREATE INDEX ix_event_claim_event ON event_claim (event);
CREATE INDEX ix_lane_report ON lane (report);
CREATE INDEX lane_settled ON lane (settled, name);
CREATE INDEX ix_lane_claim ON lane (claim);
CREATE INDEX ix_change_claim ON change (claim);
CREATE INDEX ix_holding_name ON holding (name);
CREATE INDEX ix_claim_report ON claim (report);
CREATE VIEW reports AS 
        SELECT id, name, outlet, agency, author, title, language, first AS published_from, last AS published_to, url,
            path, sha256 FROM report;
CREATE VIEW claims AS 
        SELECT c.id, c.report, e.event, c.type, c.status, c.quote, c.trigger_words AS trigger, c.agent, c.target,
            c.place, c.latitude, c.longitude, c.source, c.first AS "from", c.last AS "to"
        FROM claim c LEFT JOIN event_claim e ON e.claim = c.id;
CREATE VIEW events AS 
        SELECT id, type, first AS "from", last AS "to", earliest, latest, place, latitude, longitude, radius_km,
            precision, country, admin1, grade, reports, origins FROM event;
CREATE VIEW sources AS 
        SELECT source, count(*) AS claims, count(DISTINCT report) AS reports FROM claim
        WHERE source IS NOT NULL GROUP BY source;
CREATE VIEW control AS 
        SELECT place, name, holder, degree, basis, since_first, since_last, until_first, until_last, last_heard
        FROM holding;
-- Only on SQLite:
CREATE VIRTUAL TABLE claim_words USING fts5(words, content='claim', content_rowid='number');
INSERT INTO claim_words (claim_words) VALUES ('rebuild');
CREATE VIRTUAL TABLE event_box USING rtree(number, south, north, west, east);
INSERT INTO event_box SELECT number, latitude, latitude, longitude, longitude FROM event WHERE latitude IS NOT NULL;
CREATE TRIGGER claim_comes AFTER INSERT ON claim BEGIN
        INSERT INTO claim_words (rowid, words) VALUES (new.number, new.words); END;
CREATE TRIGGER claim_goes AFTER DELETE ON claim BEGIN
        INSERT INTO claim_words (claim_words, rowid, words) VALUES ('delete', old.number, old.words); END;
CREATE TRIGGER event_comes AFTER INSERT ON event WHEN new.latitude IS NOT NULL BEGIN
        INSERT INTO event_box VALUES (new.number, new.latitude, new.latitude, new.longitude, new.longitude); END;
CREATE TRIGGER event_goes AFTER DELETE ON event BEGIN DELETE FROM event_box WHERE number = old.number; END;
CREATE INDEX claim_named ON claim (agent, target, source, id);
COMMIT;

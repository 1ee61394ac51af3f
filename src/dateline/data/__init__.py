"""Knowledge as data: words, actors, outlets, places, each with a source and examples that the tests run. No logic."""

"""The law: branches, statutes, the life of a filed claim."""

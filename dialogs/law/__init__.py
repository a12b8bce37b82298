"""Rules of the programmes: dates, parameters with their source, conditions over answers, branches, the life of a filed claim."""

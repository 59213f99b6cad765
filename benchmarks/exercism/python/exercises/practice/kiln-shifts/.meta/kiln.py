def shifts(pots, room):
    by_heat = {}
    for pot in pots:
        if pot.size > room:
            raise ValueError(f"{pot.name} does not fit")
        by_heat.setdefault(pot.heat, []).append(pot)
    planned = []
    for heat in sorted(by_heat):
        shift, left = [], room
        for pot in by_heat[heat]:
            if pot.size > left:
                planned.append(shift)
                shift, left = [], room
            shift.append(pot)
            left -= pot.size
        planned.append(shift)
    return planned

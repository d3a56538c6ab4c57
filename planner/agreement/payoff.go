package agreement

// PayOff pays everything that is owed at once.
const PayOff Strategy = "pay_off"

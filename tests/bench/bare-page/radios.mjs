// The least that a click on a level can cost: 32 fieldsets of four radios, and one text that changes.
const progress = document.createElement('p')

for (let model = 1; model <= 32; model += 1) {
  const fieldset = document.createElement('fieldset')
  for (let level = 0; level <= 3; level += 1) {
    const label = document.createElement('label')
    const radio = document.createElement('input')
    radio.type = 'radio'
    radio.name = `model-${model}`
    radio.value = String(level)
    label.append(radio, `Level ${level}`)
    fieldset.append(label)
  }
  document.body.append(fieldset)
}

document.body.prepend(progress)
document.body.addEventListener('change', () => {
  progress.textContent = `${document.querySelectorAll(':checked').length} of 32`
})
